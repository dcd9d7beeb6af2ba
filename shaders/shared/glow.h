// SPDX-License-Identifier: Apache-2.0
// What shines of itself, because it means something: a contracting muscle by the pressure in it, and the
// outline of what is selected. The alpha of the core's image carries it to the bloom.
#ifndef SH_SHARED_GLOW_H
#define SH_SHARED_GLOW_H
#include "language.h"
SH_BEGIN

// The intramuscular pressure of a full glow. Soleus reaches about 180 mmHg in walking (Ballard et al. 1998,
// Leg intramuscular pressures during locomotion in humans); quiet muscle stays near 10.
const float kFullGlow = 180.0F; // mmHg

// Proportional to the pressure up to the full glow.
SH_FUNCTION float emberOf(float pressure) {
    return clamp(pressure / kFullGlow, 0.0F, 1.0F);
}

// Linear light, of the colors that an ember has while it is little and at its full.
SH_FUNCTION vec3 emberLight(float ember, vec3 low, vec3 high) {
    return ember * mix(low, high, vec3(ember * ember));
}

// Alpha of the core's image: -1 the floor, at most -2 skin (and how much its surface reflects), 0..1 an
// ember, 1..2 a selected outline; above -1 and below 0 how much of a vein's clear wall lies over its blood,
// between -2 and -1 a leaflet, which lets blood behind it shimmer through.
const float kFloorMark = -1.0F;
SH_FUNCTION float skinMark(float gloss) {
    return -2.0F - gloss;
}
SH_FUNCTION bool isSkin(float mark) {
    return mark <= -2.0F;
}
SH_FUNCTION float skinGloss(float mark) {
    return -2.0F - mark;
}
const float kLeafletMark = -1.5F; // of its film
const float kCordMark = -1.9F;    // of its free edge and root, which are dense
SH_FUNCTION bool isLeaflet(float mark) {
    return mark > -1.95F && mark < -1.05F;
}
SH_FUNCTION float throughLeaflet(float mark) {
    return 0.25F * (mark - kCordMark) / (kLeafletMark - kCordMark);
}
// Of what is behind a vein's near wall, how much shows.
SH_FUNCTION float throughWall(float mark) {
    return mark > -1.0F && mark < 0.0F ? 1.0F + mark : 1.0F;
}

SH_FUNCTION vec3 glowOf(float mark, vec3 low, vec3 high) {
    if (mark > 1.0F) return (mark - 1.0F) * vec3(0.20F, 0.55F, 0.85F);
    return emberLight(clamp(mark, 0.0F, 1.0F), low, high);
}

// The bloom's image has one pixel for this many of the picture to each side.
const int kBloomStep = 8;

SH_END
#endif
