// SPDX-License-Identifier: Apache-2.0
// What stands around the leg: a treadmill, the footprint of its load, a column of pressure.
#ifndef SH_SHARED_STAGE_H
#define SH_SHARED_STAGE_H
#include "language.h"
SH_BEGIN

struct Stage {
    vec4 solePressure; // kPa in each region of the footprint under full contact: heel, midfoot, ball, toes
    float solePressureHigh; // kPa, upper end of its colors
    float floorHeight;      // m; below 0 under a treadmill
    float beltTravel;       // m since the start
    float beltSpacing;      // m between its marks; 0: there is no treadmill
    vec3 columnFoot;        // m, world: where the column of pressure stands
    float columnTop;        // m, world: height of the heart
    float columnLevel;      // m, world: how high blood would rise in a tube put into the vein
    float pressurePerMeter; // mmHg per m of blood
};

// Treadmill, m. The belt is the ground (z = 0) and lies in the middle of the body, not under one leg.
const float kBeltMiddle = -0.07F; // x
const float kBeltHalfWidth = 0.20F;
const float kBeltHalfLength = 0.66F;
const float kDeckHeight = 0.16F;   // of the belt above the floor
const float kDeckFadeFrom = 0.24F; // along the belt from the leg: from here the treadmill goes over into
const float kDeckFadeTo = 0.66F;   // the backdrop, that nothing but the leg draws the eye
const int kTreadmillBoxes = 9;
const int kBeltColumns = 10; // quads of the belt, for its soft shadow
const int kBeltRows = 24;

const int kColumnSides = 24;
const int kColumnRings = 2;
const float kColumnRadius = 0.0065F; // m, of the blood; the glass is 2 mm thicker

// Linear light of a pressure under the sole as a share of the legend's range: lightness grows all the way.
SH_FUNCTION vec3 soleColor(float share, vec3 a, vec3 b, vec3 c, vec3 d) {
    float t = clamp(share, 0.0F, 1.0F);
    return t < 0.333F ? mix(a, b, 3.0F * t)
                      : (t < 0.667F ? mix(b, c, 3.0F * t - 1.0F) : mix(c, d, 3.0F * t - 2.0F));
}

SH_END
#endif
