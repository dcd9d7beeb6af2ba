// SPDX-License-Identifier: Apache-2.0
// What shines of itself, at an eighth of the resolution: the mean of sixteen of each 64 pixels.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "shared/glow.h"

layout(set = 0, binding = kBindHdr) uniform sampler2D hdrImage;
layout(location = 0) out vec4 outColor;

void main() {
    ivec2 corner = ivec2(gl_FragCoord.xy) * kBloomStep;
    ivec2 limit = ivec2(frame.viewport) - 1;
    vec3 sum = vec3(0.0);
    for (int i = 0; i < 16; ++i) {
        ivec2 p = corner + 2 * ivec2(i & 3, i >> 2) + ivec2(i & 1, (i >> 1) & 1);
        sum += glowOf(texelFetch(hdrImage, min(p, limit), 0).a, frame.inks.emberLow, frame.inks.emberHigh);
    }
    outColor = vec4(sum / 16.0, 1.0);
}
