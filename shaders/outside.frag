// SPDX-License-Identifier: Apache-2.0
// The stage outside the subject's bounds: floor and backdrop, which have no edges to smooth.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/background.glsl"
#include "lib/dither.glsl"
#include "shared/tone_map.h"

layout(set = 0, binding = kBindHdr) uniform sampler2D hdrImage;
layout(set = 0, binding = kBindDepth) uniform sampler2D depthImage;
layout(location = 0) out vec4 outColor;

// Nothing here is bright enough for the shoulder of the tone map.
void main() {
    vec2 place = (gl_FragCoord.xy - frame.outputOrigin) / frame.outputSize;
    ivec2 p = ivec2(place * frame.viewport);
    vec3 color = texelFetch(depthImage, p, 0).x > 0.0 ? texelFetch(hdrImage, p, 0).rgb : backdrop(place);
    outColor = vec4(encodeSrgb(withoutVeil(color)) + dither(), 1.0);
}
