// SPDX-License-Identifier: Apache-2.0
// Veins that shimmer through the skin, bluish: skin scatters blue light back before it reaches them, while
// red light goes deep enough to be swallowed by their blood. What is seen depends on how the skin scatters
// and absorbs each color, on the blood's oxygen and on the vein's width and depth (Kienle et al. 1996, Why do
// veins appear blue? A new look at an old question, Applied Optics 35:1151); how much of each is chosen by
// eye.
#ifndef SH_SHARED_SKIN_VEIN_H
#define SH_SHARED_SKIN_VEIN_H
#include "language.h"
SH_BEGIN

const float kVeinFade = 0.0024F;    // m of tissue over a vein that leave 1/e of it to be seen
const float kVeinFull = 0.0014F;    // m, radius of a vein that swallows all red light that reaches it
const float kVeinFarthest = 0.014F; // m, where nothing is left

// 0..1, what is seen at the skin of a vein of this radius under so much tissue.
SH_FUNCTION float veinSeen(float depth, float radius) {
    float left = max(1.0F - max(depth, 0.0F) / kVeinFarthest, 0.0F);
    return min(radius / kVeinFull, 1.0F) * exp(-max(depth, 0.0F) / kVeinFade) * left;
}

// What is left of the skin's color; pigment hides the vein: `tint` as FrameData::skinTint.
SH_FUNCTION vec3 throughSkin(float seen, vec3 tint) {
    float light = clamp(0.3F * tint.x + 0.6F * tint.y + 0.1F * tint.z, 0.0F, 1.0F);
    return mix(vec3(1.0F), vec3(0.52F, 0.74F, 0.86F), vec3(clamp(seen * light, 0.0F, 1.0F)));
}

SH_END
#endif
