// SPDX-License-Identifier: Apache-2.0
// The empty scene, as outside.frag finishes it; painted once per size of the output.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/background.glsl"
#include "lib/dither.glsl"
#include "shared/tone_map.h"

layout(location = 0) out vec4 outColor;

void main() {
    outColor = vec4(encodeSrgb(withoutVeil(backdrop(gl_FragCoord.xy / frame.outputSize))) + dither(), 1.0);
}
