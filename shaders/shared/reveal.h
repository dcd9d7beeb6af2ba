// SPDX-License-Identifier: Apache-2.0
// How much is left of a place when something takes tissue away: 1 all, 0 nothing.
#ifndef SH_SHARED_REVEAL_H
#define SH_SHARED_REVEAL_H
#include "language.h"
SH_BEGIN

const uint kRevealLens = 1; // bits of MeshDraw::tools
const uint kRevealCut = 2;
const uint kRevealHalf = 4; // the lens leaves half of it: bone

const float kRevealWhole = 0.999F; // from here on no shell is drawn over
const float kRevealSolid = 0.90F;  // what is solid; in between both are drawn, so that no seam shows

// The peel runs down the resting leg like a stocking that is rolled off: gone above its front, whole below.
// The front is soft and, by a noise of mean 0.5, uneven.
const float kPeelTop = 0.60F;     // m, above the highest place
const float kPeelBottom = -0.04F; // m, below the lowest
const float kPeelSoft = 0.014F;   // m, half the width of the front
const float kPeelRough = 0.024F;  // m per unit of noise

SH_FUNCTION float peelLeft(float dissolved, float height, float noise) {
    float reach = kPeelSoft + 0.5F * kPeelRough;
    float front = mix(kPeelTop + reach, kPeelBottom - reach, dissolved);
    float above = height - front + kPeelRough * (noise - 0.5F);
    return 1.0F - smoothstep(-kPeelSoft, kPeelSoft, above);
}

// A round lens: middle and radius in pixels of the picture, and how strong it is. Nothing is left inside, all
// of it outside; the rim is soft.
const float kLensSoft = 0.22F; // of the radius

SH_FUNCTION float lensLeft(vec4 lens, vec2 pixel) {
    float inside = 1.0F - smoothstep(lens.z * (1.0F - kLensSoft), lens.z, distance(pixel, vec2(lens)));
    return 1.0F - lens.w * inside;
}

// The way to a vein (Burns and others 2007): a soft funnel that opens from the vein towards the eye. A piece
// of the vein runs between two points: pixel x and y, distance from the eye (m), half the width that is bared
// there (m).
const float kCutSpread = 0.30F;  // m of width per m towards the eye
const float kCutSoft = 0.45F;    // of the width, over which it closes
const float kCutBehind = 0.006F; // m over which tissue beside and behind the vein returns
const int kCutPoints = 16;

SH_FUNCTION float cutLeft(vec4 from, vec4 to, vec2 pixel, float away, float pixelAngle) {
    vec2 along = vec2(to) - vec2(from);
    float share = clamp(dot(pixel - vec2(from), along) / max(dot(along, along), 1e-6F), 0.0F, 1.0F);
    vec4 tip = mix(from, to, share);
    float before = tip.z - away;
    float reach = (tip.w + kCutSpread * max(before, 0.0F)) / (tip.z * pixelAngle);
    float beside = smoothstep(reach, reach * (1.0F + kCutSoft), distance(pixel, vec2(tip)));
    float behind = 1.0F - smoothstep(-kCutBehind, 0.0F, before);
    return max(beside, behind);
}

SH_END
#endif
