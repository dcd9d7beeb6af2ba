// SPDX-License-Identifier: Apache-2.0
// Blood particles and how a splat packs depth and shade into the 32 bits that atomicMin orders.
#ifndef SH_SHARED_PARTICLE_H
#define SH_SHARED_PARTICLE_H
#include "language.h"
SH_BEGIN

struct ParticleData {
    vec3 position; // world
    float speed;   // m/s, negative backwards
};

const uint kEmptySplat = 0xFFFFFFFFu;
const float kSplatFar = 8.0F; // m; 24 bits of depth are 0.5 µm steps

// payload: bit 7 backwards, bits 4-6 speed class, bits 0-3 shade.
SH_FUNCTION uint packSplat(float distanceToEye, bool backwards, float fastness, float shade) {
    uint depth = uint(clamp(distanceToEye / kSplatFar, 0.0F, 0.99999F) * 16777215.0F);
    uint direction = backwards ? 128u : 0u;
    uint speed = uint(clamp(fastness, 0.0F, 1.0F) * 7.0F + 0.5F);
    uint light = uint(clamp(shade, 0.0F, 1.0F) * 15.0F + 0.5F);
    return (depth << 8u) | direction | (speed << 4u) | light;
}
SH_FUNCTION float splatDistance(uint splat) {
    return float(splat >> 8u) / 16777215.0F * kSplatFar;
}
SH_FUNCTION bool splatBackwards(uint splat) {
    return (splat & 128u) != 0u;
}
SH_FUNCTION float splatFastness(uint splat) {
    return float((splat >> 4u) & 7u) / 7.0F;
}
SH_FUNCTION float splatShade(uint splat) {
    return float(splat & 15u) / 15.0F;
}

SH_END
#endif
