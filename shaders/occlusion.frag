// SPDX-License-Identifier: Apache-2.0
// Screen-space ambient occlusion at half resolution: eight taps on a spiral, turned by one of four angles; the 2 x 2
// pixels that share all four are averaged when the picture is composed.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/depth.glsl"

layout(set = 0, binding = kBindDepth) uniform sampler2D depthImage;
layout(location = 0) out float outOpen;

const float kReach = 0.011; // m

vec3 viewPosition(ivec2 p) {
    float d = distanceOf(texelFetch(depthImage, clamp(p, ivec2(0), ivec2(frame.viewport) - 1), 0).x);
    vec2 ndc = (vec2(p) + 0.5) / frame.viewport * 2.0 - 1.0;
    return vec3(ndc / frame.projection, 1.0) * d;
}

void main() {
    ivec2 p = ivec2(gl_FragCoord.xy) * 2;
    vec3 c = viewPosition(p);
    vec3 l = c - viewPosition(p - ivec2(2, 0));
    vec3 r = viewPosition(p + ivec2(2, 0)) - c;
    vec3 u = c - viewPosition(p - ivec2(0, 2));
    vec3 d = viewPosition(p + ivec2(0, 2)) - c;
    vec3 dx = abs(l.z) < abs(r.z) ? l : r;
    vec3 dy = abs(u.z) < abs(d.z) ? u : d;
    vec3 n = normalize(cross(dx, dy));
    float pixels = clamp(kReach / (c.z * frame.pixelAngle), 3.0, 60.0);
    ivec2 cell = ivec2(gl_FragCoord.xy) & 1;
    float turn = float(cell.x * 2 + (cell.y ^ cell.x)) * 0.6;
    float hidden = 0.0;
    for (int i = 0; i < 8; ++i) {
        float angle = turn + float(i) * 2.3999632;
        float reach = pixels * (float(i) + 0.6) / 8.0;
        vec3 to = viewPosition(p + ivec2(vec2(cos(angle), sin(angle)) * reach)) - c;
        float far = dot(to, to);
        float cosine = dot(to, n) * inversesqrt(far + 1e-10);
        hidden += max(cosine - 0.12, 0.0) / (1.0 + far / (kReach * kReach));
    }
    outOpen = clamp(1.0 - hidden * 0.30, 0.0, 1.0);
}
