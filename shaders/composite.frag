// SPDX-License-Identifier: Apache-2.0
// One pass over the subject: opaque core, blood, occlusion, translucent shells, tone map; luma for FXAA in alpha.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/depth.glsl"
#include "lib/background.glsl"
#include "shared/glow.h"
#include "shared/particle.h"
#include "shared/tone_map.h"

layout(constant_id = 0) const uint kParts = 0; // the shells' filter, and bits: 4 blood, 8 occlusion, 16 bloom
const uint kShells = kParts & 3u;
const float kVeinsThrough = 0.6;
const uint kNoShells = 0;
const uint kFullShells = 1; // of the picture's resolution
const uint kSmoothShells = 2;
const uint kPlainShells = 3;
layout(set = 0, binding = kBindHdr) uniform sampler2D hdrImage;
layout(set = 0, binding = kBindDepth) uniform sampler2D depthImage;
layout(set = 0, binding = kBindShells) uniform sampler2D shellImage;
layout(set = 0, binding = kBindOcclusion) uniform sampler2D occlusionImage;
layout(set = 0, binding = kBindBloom) uniform sampler2D bloomImage;
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

// The center of the last texel that a pass of this part of the resolution has drawn.
vec2 lastOf(float part) { return max(floor(frame.viewport * part), 1.0) - 0.5; }

// Of half resolution through a cubic B-spline (four filtered fetches make sixteen texels), which leaves no steps.
vec4 smoothShell(vec2 place, vec2 texel) {
    vec2 base = floor(place - 0.5) + 0.5;
    vec2 f = place - base;
    vec2 g = 1.0 - f;
    vec2 w0 = g * g * g / 6.0;
    vec2 w1 = (4.0 - 6.0 * f * f + 3.0 * f * f * f) / 6.0;
    vec2 w3 = f * f * f / 6.0;
    vec2 low = w0 + w1;
    vec2 high = 1.0 - low;
    vec2 limit = lastOf(frame.shellScale);
    vec2 a = clamp(base - 1.0 + w1 / low, vec2(0.5), limit) * texel;
    vec2 b = clamp(base + 1.0 + w3 / high, vec2(0.5), limit) * texel;
    return (textureLod(shellImage, a, 0.0) * low.x + textureLod(shellImage, vec2(b.x, a.y), 0.0) * high.x) * low.y +
           (textureLod(shellImage, vec2(a.x, b.y), 0.0) * low.x + textureLod(shellImage, b, 0.0) * high.x) * high.y;
}

vec4 shellHere(ivec2 p) {
    if (kShells == kFullShells) return texelFetch(shellImage, p, 0);
    vec2 texel = 1.0 / vec2(textureSize(shellImage, 0));
    vec2 place = (vec2(p) + 0.5) * frame.shellScale;
    if (kShells == kSmoothShells) return smoothShell(place, texel);
    return textureLod(shellImage, clamp(place, vec2(0.5), lastOf(frame.shellScale)) * texel, 0.0);
}

vec3 bloomHere(ivec2 p) {
    vec2 place = min((vec2(p) + 0.5) / float(kBloomStep), lastOf(1.0 / float(kBloomStep)));
    return textureLod(bloomImage, place / vec2(textureSize(bloomImage, 0)), 0.0).rgb;
}

vec3 bloodColor(uint splat) {
    vec3 color = splatBackwards(splat) ? mix(frame.inks.backwardSlow, frame.inks.backwardFast, splatFastness(splat))
                                       : mix(frame.inks.forwardSlow, frame.inks.forwardFast, splatFastness(splat));
    float shade = splatShade(splat);
    return color * (0.12 + 1.35 * shade) + (splatBackwards(splat) ? vec3(0.34, 0.26, 0.25) : vec3(0.20, 0.12, 0.12)) * smoothstep(0.80, 1.0, shade);
}

void main() {
    ivec2 p = ivec2(gl_FragCoord.xy);
    vec4 core = texelFetch(hdrImage, p, 0);
    float depth = texelFetch(depthImage, p, 0).x;
    vec3 color = depth > 0.0 ? core.rgb : core.rgb + throughWall(core.a) * backdrop(gl_FragCoord.xy / frame.viewport); // ghosts have no depth
    bool clear = core.a < 0.0 && core.a > -0.9; // of a vein: its far wall, which the depth of cells and leaflets before it would stain
    if ((kParts & 8u) != 0u) color *= depth > 0.0 && core.a != kFloorMark && !clear && !isLeaflet(core.a) ? occlusionHere(p) : 1.0;
    if ((kParts & 4u) != 0u) {
        uint splat = splats[p.y * int(frame.viewport.x) + p.x];
        float behind = splatDistance(splat) - distanceOf(depth);
        float seen = behind < 0.0 ? 1.0 : 0.0;
        // A leaflet lets what is just behind it shimmer through; a clear wall lies over the blood.
        if (isLeaflet(core.a) && behind > 0.0 && behind < 0.012) seen = throughLeaflet(core.a);
        seen *= splatCover(splat) * throughWall(core.a);
        if (splat == kEmptySplat) seen = 0.0;
        color = mix(color, bloodColor(splat), seen * frame.bloodOpacity);
    }
    if (kShells != kNoShells) {
        vec4 shell = shellHere(p);
        // Veins shine through thin layers.
        shell *= 1.0 - kVeinsThrough * (1.0 - throughWall(core.a)) * (1.0 - shell.a);
        color = color * (1.0 - shell.a) + shell.rgb;
    }
    if ((kParts & 16u) != 0u) color += bloomHere(p);
    vec3 display = encodeSrgb(min(toneMap(color), vec3(1.0)));
    outColor = vec4(display, dot(display, vec3(0.299, 0.587, 0.114)));
}
