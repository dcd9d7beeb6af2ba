// SPDX-License-Identifier: Apache-2.0
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
#include "lib/solid.glsl"

layout(location = 0) out vec4 outColor;

void main() {
    Point p = meshPoint();
    if (kRevealed && leftOf(p, gl_FragCoord.xy).x < kRevealSolid) discard; // what fades is a shell
    outColor = solidColor(p);
}
