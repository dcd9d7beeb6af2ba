// SPDX-License-Identifier: Apache-2.0
// Scene light to display values.
#ifndef SH_SHARED_TONE_MAP_H
#define SH_SHARED_TONE_MAP_H
#include "language.h"
SH_BEGIN

// After the idea of the Khronos PBR Neutral tone mapper: colours below the shoulder pass unchanged, so tissue
// keeps its hue; above it the peak is compressed towards 1 and, far above, fades to white.
SH_FUNCTION vec3 toneMap(vec3 color) {
    const float kShoulder = 0.76F;
    const float kFade = 0.12F;
    vec3 light = max(color, vec3(0.0F));
    float peak = max(light.x, max(light.y, light.z));
    if (peak <= kShoulder) return light;
    float room = 1.0F - kShoulder;
    float pressed = 1.0F - room * room / (peak - kShoulder + room);
    float white = 1.0F - 1.0F / (kFade * (peak - pressed) + 1.0F);
    return mix(light * (pressed / peak), vec3(pressed), white);
}

// sRGB transfer by square roots, fitted to the standard's curve within 0.3 of 255 steps; much cheaper than
// pow in software.
SH_FUNCTION vec3 encodeSrgb(vec3 linear) {
    vec3 s1 = sqrt(linear);
    vec3 s2 = sqrt(s1);
    vec3 s3 = sqrt(s2);
    vec3 curve = 0.5915F * s1 + 0.7686F * s2 - 0.3601F * s3;
    return mix(curve, 12.92F * linear, lessThan(linear, vec3(0.0031308F)));
}

SH_END
#endif
