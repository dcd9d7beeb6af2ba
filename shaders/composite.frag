// SPDX-License-Identifier: Apache-2.0
// One pass over the subject: opaque core, blood, occlusion, translucent shells, tone map; luma for FXAA in alpha.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/depth.glsl"
#include "lib/background.glsl"
#include "shared/particle.h"
#include "shared/tone_map.h"

layout(constant_id = 0) const uint kParts = 0; // bits: 1 shells, 2 blood, 4 occlusion
layout(set = 0, binding = kBindHdr) uniform sampler2D hdrImage;
layout(set = 0, binding = kBindDepth) uniform sampler2D depthImage;
layout(set = 0, binding = kBindHalfDepth) uniform sampler2D halfDepthImage;
layout(set = 0, binding = kBindShells) uniform sampler2D shellImage;
layout(set = 0, binding = kBindOcclusion) uniform sampler2D occlusionImage;
layout(set = 0, binding = kBindSplat, scalar) readonly buffer SplatBlock { uint splats[]; };
layout(location = 0) out vec4 outColor;

float occlusionHere(ivec2 p) {
    ivec2 q = p >> 1;
    ivec2 step_ = (p & 1) * 2 - 1;
    ivec2 limit = ivec2(frame.viewport * 0.5) - 1;
    float sum = texelFetch(occlusionImage, min(q, limit), 0).x +
                texelFetch(occlusionImage, clamp(q + ivec2(step_.x, 0), ivec2(0), limit), 0).x +
                texelFetch(occlusionImage, clamp(q + ivec2(0, step_.y), ivec2(0), limit), 0).x +
                texelFetch(occlusionImage, clamp(q + step_, ivec2(0), limit), 0).x;
    return mix(1.0, sum * 0.25, frame.occlusionStrength);
}

// Bilinear, but only from shell pixels that lie at this pixel's depth.
vec4 shellHere(ivec2 p, float depth) {
    if (frame.shellScale == 1.0) return texelFetch(shellImage, p, 0);
    vec2 place = (vec2(p) + 0.5) * frame.shellScale - 0.5;
    ivec2 base = ivec2(floor(place));
    vec2 f = place - vec2(base);
    ivec2 limit = ivec2(frame.viewport * frame.shellScale) - 1;
    vec4 sum = vec4(0.0);
    float total = 1e-5;
    for (int i = 0; i < 4; ++i) {
        ivec2 corner = ivec2(i & 1, i >> 1);
        ivec2 q = clamp(base + corner, ivec2(0), limit);
        vec2 w = mix(1.0 - f, f, vec2(corner));
        float apart = abs(texelFetch(halfDepthImage, q, 0).x - depth) / (depth + 1e-3);
        float weight = (w.x * w.y + 0.01) / (1.0 + 900.0 * apart);
        sum += texelFetch(shellImage, q, 0) * weight;
        total += weight;
    }
    return sum / total;
}

vec3 bloodColor(uint splat) {
    vec3 color = splatBackwards(splat) ? mix(vec3(0.95, 0.62, 0.10), vec3(1.0, 0.80, 0.25), splatFastness(splat))
                                       : mix(vec3(0.42, 0.028, 0.035), vec3(0.80, 0.085, 0.07), splatFastness(splat));
    float shade = splatShade(splat);
    return color * (0.35 + 1.15 * shade) + vec3(0.5) * smoothstep(0.85, 1.0, shade);
}

void main() {
    ivec2 p = ivec2(gl_FragCoord.xy);
    vec4 core = texelFetch(hdrImage, p, 0);
    float depth = texelFetch(depthImage, p, 0).x;
    vec3 color = depth > 0.0 ? core.rgb : backdrop(gl_FragCoord.xy / frame.viewport);
    if ((kParts & 4u) != 0u) color *= depth > 0.0 && core.a >= 0.0 ? occlusionHere(p) : 1.0;
    if ((kParts & 2u) != 0u) {
        uint splat = splats[p.y * int(frame.viewport.x) + p.x];
        float behind = splatDistance(splat) - distanceOf(depth);
        float seen = behind < 0.0 ? 1.0 : 0.0;
        // Balls smaller than a pixel veil the vein rather than speckle it.
        seen *= clamp(frame.particleRadius / (splatDistance(splat) * frame.pixelAngle), 0.28, 1.0);
        if (splat == kEmptySplat) seen = 0.0;
        color = mix(color, bloodColor(splat), seen * frame.bloodOpacity);
    }
    if ((kParts & 1u) != 0u) {
        vec4 shell = shellHere(p, depth);
        color = color * (1.0 - shell.a) + shell.rgb;
    }
    vec3 display = encodeSrgb(min(toneMap(color), vec3(1.0)));
    outColor = vec4(display, dot(display, vec3(0.299, 0.587, 0.114)));
}
