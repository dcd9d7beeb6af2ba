// SPDX-License-Identifier: Apache-2.0
// Arrowheads along a vein that point where its blood runs. They have an ink of their own, so that the scale's
// color between them stays what the legend says.
#ifndef SH_SHARED_FLOW_MARK_H
#define SH_SHARED_FLOW_MARK_H
#include "language.h"
SH_BEGIN

// What counts as standing has no arrowhead, m/s. In quiet standing the small veins of the leg creep at less
// than that.
const float kStandsBelow = 0.001F;
const float kMovesFrom = 0.004F;
SH_FUNCTION float movingOf(float velocity) {
    return smoothstep(kStandsBelow, kMovesFrom, velocity);
}

const float kMarkSpacing =
    0.020F; // m, or that doubled or halved until arrowheads stand well apart on the screen
const float kMarkApart = 92.0F; // units of the picture (FrameData::unit), at least
SH_FUNCTION float markSpacing(float metersPerUnit) {
    return kMarkSpacing * exp2(ceil(max(log2(kMarkApart * metersPerUnit / kMarkSpacing), -1.0F)));
}

// How far arrowheads have gone at `phase` (0..1) of their life, in spacings: the faster the blood, the
// farther, though while they are seen (markTurn) hardly more than half a spacing either way: at their true
// speed, neighboring cells would shear them apart and turn them about.
const float kMarkTravel = 1.0F;
const float kMarkPeriod = 0.5F; // s of a life
const float kMarkFast = 0.30F;  // m/s; what is faster goes no farther
SH_FUNCTION float markTravel(float velocity, float phase) {
    return 2.0F * kMarkTravel * (phase - 0.5F) * clamp(velocity / kMarkFast, -1.0F, 1.0F);
}

// Thin veins have none: a picture full of arrowheads says less than one with a few. Radius of the lumen,
// width as seen; units of the picture.
SH_FUNCTION float markRoom(float radius, float width) {
    return smoothstep(1.5F, 2.4F, radius) * smoothstep(2.4F, 4.0F, width);
}

// Two sets take turns: x how much of the first one is seen. Nearly always one alone, so that a still is
// clear.
SH_FUNCTION float markTurn(float phase) {
    return smoothstep(0.44F, 0.56F, abs(2.0F * phase - 1.0F));
}

// Distance to an arrowhead's edge, in radii of the vein as drawn, above 0 inside: `behind` its tip along the
// vein, `across` -1..1 from its middle. A dart with notched tail.
const float kMarkSlope = 1.5F;
const float kMarkNotch = 0.5F;
const float kMarkLength = 2.3F; // tip to notch
SH_FUNCTION float markDepth(float behind, float across) {
    float wide = abs(across);
    float front = (behind - kMarkSlope * wide) / sqrt(1.0F + kMarkSlope * kMarkSlope);
    float back = kMarkLength + kMarkNotch * wide - behind;
    return min(front, back);
}

SH_END
#endif
