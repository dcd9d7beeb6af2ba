// SPDX-License-Identifier: Apache-2.0
// Scene light to display values.
#ifndef SH_SHARED_TONE_MAP_H
#define SH_SHARED_TONE_MAP_H
#include "language.h"
SH_BEGIN

// The curve of the Khronos PBR Neutral tone mapper (Khronos Group 2024, KHR specification of the PBR Neutral
// tone mapper), written from its formulas: a base color under plain light comes out as itself, so tissue and
// the legend keep their hues.

// A surface reflects 4 % of white light whatever its color; the toe takes that veil away again. For the least
// component x: x - 6.25 x² below 0.08, 0.04 above.
SH_FUNCTION vec3 withoutVeil(vec3 color) {
    vec3 light = max(color, vec3(0.0F));
    float x = min(light.x, min(light.y, light.z));
    return light - vec3(x < 0.08F ? x - 6.25F * x * x : 0.04F);
}

// Above the shoulder the peak is pressed towards 1, p' = 1 - (1 - s)² / (p + 1 - 2 s), and far above it fades
// to white by 1 - 1 / (0.15 (p - p') + 1).
SH_FUNCTION vec3 toneMap(vec3 color) {
    const float kShoulder = 0.8F - 0.04F;
    const float kFade = 0.15F;
    vec3 light = withoutVeil(color);
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
