// SPDX-License-Identifier: Apache-2.0
// Spreads the bloom along rows, then along columns: a narrow halo and a wide one.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "shared/glow.h"

layout(constant_id = 0) const uint kColumns = 0;
layout(set = 0, binding = kBindBloom) uniform sampler2D bloomImage;
layout(set = 0, binding = kBindBloomRows) uniform sampler2D rowsImage;
layout(location = 0) out vec4 outColor;

const float kReach = 7.0; // units of the picture
const float kStrength = 0.85; // of the whole

vec3 texelAt(ivec2 p) { return kColumns == 0u ? texelFetch(bloomImage, p, 0).rgb : texelFetch(rowsImage, p, 0).rgb; }

void main() {
    ivec2 p = ivec2(gl_FragCoord.xy);
    ivec2 along = kColumns == 0u ? ivec2(1, 0) : ivec2(0, 1);
    ivec2 limit = ivec2(frame.viewport) / kBloomStep - 1;
    vec3 sum = vec3(0.0);
    float weights = 0.0;
    int reach = int(kReach * frame.unit);
    for (int i = -reach; i <= reach; ++i) {
        float x = float(i) / frame.unit;
        float weight = exp(-x * x / 3.0) + 0.35 * exp(-x * x / 22.0);
        weights += weight;
        sum += weight * texelAt(clamp(p + along * i, ivec2(0), max(limit, ivec2(0))));
    }
    outColor = vec4(sum / weights * (kColumns == 0u ? 1.0 : kStrength), 1.0);
}
