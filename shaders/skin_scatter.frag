// SPDX-License-Identifier: Apache-2.0
// Blurs what comes out of the skin, not what its surface reflects, along rows, then along columns; as wide as the skin is
// near, and not across an edge in depth.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/depth.glsl"
#include "shared/glow.h"
#include "shared/scatter.h"

layout(constant_id = 0) const uint kColumns = 0;
layout(set = 0, binding = kBindHdr) uniform sampler2D hdrImage;
layout(set = 0, binding = kBindSkinRows) uniform sampler2D rowsImage;
layout(set = 0, binding = kBindDepth) uniform sampler2D depthImage;
layout(location = 0) out vec4 outColor;

vec4 texelAt(ivec2 p) { return kColumns == 0u ? texelFetch(hdrImage, p, 0) : texelFetch(rowsImage, p, 0); }

void main() {
    ivec2 p = ivec2(gl_FragCoord.xy);
    vec4 here = texelAt(p);
    float gloss = skinGloss(here.a);
    if (!isSkin(here.a)) {
        outColor = here;
        return;
    }
    float far = distanceOf(texelFetch(depthImage, p, 0).x);
    float reach = kScatterReach / (far * frame.pixelAngle); // px
    vec2 along = kColumns == 0u ? vec2(1.0, 0.0) : vec2(0.0, 1.0);
    ivec2 limit = ivec2(frame.viewport) - 1;
    vec3 sum = here.rgb - gloss;
    vec3 weights = vec3(1.0);
    for (int i = -kScatterTaps; i <= kScatterTaps; ++i) {
        if (i == 0) continue;
        float share = float(i) / float(kScatterTaps);
        share *= abs(share); // denser where more comes out
        ivec2 q = clamp(p + ivec2(round(along * share * reach)), ivec2(0), limit);
        vec4 there = texelAt(q);
        float away = abs(distanceOf(texelFetch(depthImage, q, 0).x) - far);
        float same = isSkin(there.a) ? clamp(1.0 - away / (2.0 * kScatterReach), 0.0, 1.0) : 0.0;
        vec3 weight = scattered(share) * (same * abs(float(i))); // the taps stand the farther apart the farther out
        sum += weight * (there.rgb - skinGloss(there.a));
        weights += weight;
    }
    vec3 blurred = sum / weights;
    // Twice, along rows and along columns, the root of what stays.
    outColor = vec4(mix(blurred, here.rgb - gloss, sqrt(kScatterStays)) + gloss, here.a);
}
