// SPDX-License-Identifier: Apache-2.0
// Screen-space ambient occlusion at half resolution: eight taps on a spiral, or horizons, turned by one of four
// angles; the 2 x 2 pixels that share all four are averaged when the picture is composed.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/depth.glsl"

layout(set = 0, binding = kBindDepth) uniform sampler2D depthImage;
layout(location = 0) out float outOpen;

layout(constant_id = 0) const uint kFine = 0; // 1: horizons instead of taps

const float kReach = 0.011;     // m
const float kWideReach = 0.022; // m, of the horizons
const float kKeyShare = 0.55;   // of the light is the key's

vec3 viewPosition(ivec2 p) {
    float d = distanceOf(texelFetch(depthImage, clamp(p, ivec2(0), ivec2(frame.viewport) - 1), 0).x);
    vec2 ndc = (vec2(p) + 0.5) / frame.viewport * 2.0 - 1.0;
    return vec3(ndc / frame.projection, 1.0) * d;
}

// Surface normal from the nearer neighbours, towards the eye.
vec3 normalAt(ivec2 p, vec3 c) {
    vec3 l = c - viewPosition(p - ivec2(2, 0));
    vec3 r = viewPosition(p + ivec2(2, 0)) - c;
    vec3 u = c - viewPosition(p - ivec2(0, 2));
    vec3 d = viewPosition(p + ivec2(0, 2)) - c;
    vec3 n = normalize(cross(abs(l.z) < abs(r.z) ? l : r, abs(u.z) < abs(d.z) ? u : d));
    return dot(n, c) > 0.0 ? -n : n;
}

float turnHere() {
    ivec2 cell = ivec2(gl_FragCoord.xy) & 1;
    return float(cell.x * 2 + (cell.y ^ cell.x));
}

float eightTaps(ivec2 p, vec3 c, vec3 n) {
    float pixels = clamp(kReach / (c.z * frame.pixelAngle), 3.0, 60.0 * frame.unit);
    float hidden = 0.0;
    for (int i = 0; i < 8; ++i) {
        float angle = turnHere() * 0.6 + float(i) * 2.3999632;
        float reach = pixels * (float(i) + 0.6) / 8.0;
        vec3 to = viewPosition(p + ivec2(vec2(cos(angle), sin(angle)) * reach)) - c;
        float far = dot(to, to);
        float cosine = dot(to, n) * inversesqrt(far + 1e-10);
        hidden += max(cosine - 0.12, 0.0) / (1.0 + far / (kReach * kReach));
    }
    return 1.0 - hidden * 0.30;
}

// The highest horizon along one half of a slice, as its cosine to the eye.
float horizon(ivec2 p, vec3 c, vec3 eye, vec2 way, float lowest) {
    const int kTaps = 4;
    float pixels = clamp(kWideReach / (c.z * frame.pixelAngle), 4.0, 110.0 * frame.unit);
    float highest = lowest;
    for (int i = 0; i < kTaps; ++i) {
        float t = (float(i) + 0.35 + 0.16 * turnHere()) / float(kTaps);
        vec3 to = viewPosition(p + ivec2(way * (1.5 + pixels * t * t))) - c;
        float far = length(to) + 1e-7;
        float cosine = mix(dot(to, eye) / far, lowest, clamp(far / kWideReach * 1.3 - 0.3, 0.0, 1.0));
        highest = max(highest, cosine);
    }
    return highest;
}

float arc(float h, float n) { return 0.25 * (cos(n) + 2.0 * h * sin(n) - cos(2.0 * h - n)); }

// Ground-truth ambient occlusion (Jimenez et al. 2016, Practical realtime strategies for accurate indirect occlusion):
// two slices, both horizons of each, four taps to a horizon.
float horizons(ivec2 p, vec3 c, vec3 n) {
    vec3 eye = -normalize(c);
    float open_ = 0.0;
    for (int slice = 0; slice < 2; ++slice) {
        float angle = (turnHere() + 4.0 * float(slice)) * 0.3926991; // eighths of half a turn
        vec2 way = vec2(cos(angle), sin(angle));
        vec3 along = vec3(way * sign(frame.projection), 0.0);
        vec3 axis = normalize(cross(along, eye));
        vec3 flat_ = n - axis * dot(n, axis);
        float size = length(flat_) + 1e-6;
        float tilt = acos(clamp(dot(flat_, eye) / size, 0.0, 1.0));
        if (dot(along - dot(along, eye) * eye, flat_) < 0.0) tilt = -tilt;
        float ahead = acos(horizon(p, c, eye, way, cos(tilt + 1.5707963)));
        float back = -acos(horizon(p, c, eye, -way, cos(tilt - 1.5707963)));
        ahead = tilt + min(ahead - tilt, 1.5707963);
        back = tilt + max(back - tilt, -1.5707963);
        open_ += size * (arc(ahead, tilt) + arc(back, tilt));
    }
    return 0.5 * open_;
}

// What is left of the key light on the way to it: steps through the picture's depth. What stands before a step, and not
// too far before it to be as thick as that, hides the light; the softbox is broad, so the farther the softer.
float keySeen(vec3 c, vec3 n) {
    vec3 key = mat3(frame.view) * frame.keyDirection * vec3(1.0, 1.0, -1.0);
    const int kSteps = kFine == 0u ? 5 : 10;
    const float kFarthest = kFine == 0u ? 0.022 : 0.050; // m
    const float kThick = 0.035;                          // m
    vec3 from = c + n * 0.0008;
    float hidden = 0.0;
    for (int i = 0; i < kSteps; ++i) {
        float t = (float(i) + 0.35 + 0.25 * turnHere()) / float(kSteps);
        float away = kFarthest * t * t;
        vec3 at = from + key * away;
        vec2 ndc = at.xy / at.z * frame.projection;
        ivec2 q = clamp(ivec2((ndc * 0.5 + 0.5) * frame.viewport), ivec2(0), ivec2(frame.viewport) - 1);
        float before = at.z - distanceOf(texelFetch(depthImage, q, 0).x);
        float blur = 0.0006 + 0.30 * away;
        float covers = clamp(before / blur, 0.0, 1.0) * clamp(2.0 - before / kThick, 0.0, 1.0);
        hidden = max(hidden, covers * (1.0 - 0.6 * t));
    }
    // What turns from the key is in its own shade already.
    return 1.0 - hidden * smoothstep(-0.1, 0.35, dot(n, key));
}

void main() {
    ivec2 p = ivec2(gl_FragCoord.xy) * 2;
    vec3 c = viewPosition(p);
    vec3 n = normalAt(p, c);
    float open_ = kFine == 0u ? eightTaps(p, c, n) : mix(1.0, horizons(p, c, n), 0.9);
    open_ *= mix(1.0, keySeen(c, n), kKeyShare);
    outOpen = clamp(open_, 0.0, 1.0);
}
