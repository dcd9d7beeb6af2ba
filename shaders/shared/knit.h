// SPDX-License-Identifier: Apache-2.0
// A knitted stocking: wales around the limb, courses along it, and the color of its pressure.
#ifndef SH_SHARED_KNIT_H
#define SH_SHARED_KNIT_H
#include "language.h"
SH_BEGIN

const float kWales = 110.0F;   // around the limb; real ones have three times as many
const float kCourse = 0.0028F; // m along the limb

const int kGarmentSamples = 24;
const float kGarmentStep = 0.02F; // m between the heights of the pressure table, from the sole up

// Linear light of a garment's pressure as a share of the legend's range: pale yarn where it is slack, dark
// where it is tight, so that lightness alone tells it too.
SH_FUNCTION vec3 garmentColor(float share, vec3 slack, vec3 middle, vec3 tight) {
    float t = clamp((share - 0.2F) / 0.6F, 0.0F, 1.0F); // most change where stockings differ
    return t < 0.5F ? mix(slack, middle, 2.0F * t) : mix(middle, tight, 2.0F * t - 1.0F);
}

SH_END
#endif
