// SPDX-License-Identifier: Apache-2.0
// Finds the nearest surface of a group of shells; what is drawn solid is none.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/noise.glsl"
#include "lib/light.glsl"
#include "shared/glow.h"
#include "shared/mesh.h"
#include "shared/skin_vein.h"
#include "lib/variant.glsl"
#include "lib/tissue.glsl"
#include "lib/mesh_point.glsl"
#include "lib/reveal.glsl"

void main() {
    if (!kRevealed || draw.opacity < 1.0) return;
    float left = leftOf(meshPoint(), gl_FragCoord.xy / frame.shellScale).x;
    if (left >= kRevealWhole) discard;
}
