// SPDX-License-Identifier: Apache-2.0
// What lies outside the subject's bounds.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/background.glsl"
#include "lib/dither.glsl"
#include "shared/tone_map.h"

layout(location = 0) out vec4 outColor;

void main() {
    vec3 display = encodeSrgb(backdrop(gl_FragCoord.xy / frame.outputSize));
    outColor = vec4(display + dither(), 1.0);
}
