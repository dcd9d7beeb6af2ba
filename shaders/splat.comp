// SPDX-License-Identifier: Apache-2.0
// Blood particles as small shaded balls. atomicMin keeps the nearest at every pixel, whatever the order: the picture
// is the same on every run. (Drawn as points, software Vulkan would take six times longer.)
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "shared/particle.h"

layout(local_size_x = 64) in;
layout(set = 0, binding = kBindParticles, scalar) readonly buffer ParticleBlock { ParticleData particles[]; };
layout(set = 0, binding = kBindSplat, scalar) buffer SplatBlock { uint splats[]; };

void main() {
    if (gl_GlobalInvocationID.x >= frame.particleCount) return;
    ParticleData particle = particles[gl_GlobalInvocationID.x];
    if (particle.position.z > frame.sectionHeight || particle.position.z < frame.veinFloor) return;
    vec4 clip = frame.viewProjection * vec4(particle.position, 1.0);
    if (clip.w < frame.nearPlane) return;
    vec2 center = (clip.xy / clip.w * 0.5 + 0.5) * frame.viewport;
    float radius = clamp(frame.particleRadius / (clip.w * frame.pixelAngle), 0.8, 7.0);
    float ball = radius * clip.w * frame.pixelAngle; // m
    ivec2 low = max(ivec2(floor(center - radius)), ivec2(0));
    ivec2 high = min(ivec2(ceil(center + radius)), ivec2(frame.viewport) - 1);
    float fastness = clamp(abs(particle.speed) / 0.25, 0.0, 1.0);
    for (int y = low.y; y <= high.y; ++y) {
        for (int x = low.x; x <= high.x; ++x) {
            vec2 away = (vec2(x, y) + 0.5 - center) / radius;
            float rest = 1.0 - dot(away, away);
            if (rest <= 0.0) continue;
            float bulge = sqrt(rest);
            float shade = clamp(0.25 + 0.55 * bulge - 0.30 * away.x - 0.35 * away.y, 0.0, 1.0);
            uint splat = packSplat(clip.w - ball * bulge, particle.speed < 0.0, fastness, radius < 1.5 ? 0.75 : shade);
            atomicMin(splats[y * int(frame.viewport.x) + x], splat);
        }
    }
}
