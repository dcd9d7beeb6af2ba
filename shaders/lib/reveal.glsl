// SPDX-License-Identifier: Apache-2.0
#include "shared/reveal.h"

float openedLeft(vec2 pixel) {
    float away = frame.nearPlane / gl_FragCoord.z;
    float left = 1.0;
    for (uint i = 1u; i < frame.cutPoints; ++i)
        left = min(left, cutLeft(frame.cutPath[i - 1u], frame.cutPath[i], pixel, away, frame.pixelAngle));
    return mix(1.0, left, frame.cutStrength);
}

// How much of this fragment is left. `pixel` of the picture. y: whether a tool rather than the peel has taken it; then
// its outline stays.
vec2 leftOf(Point p, vec2 pixel) {
    float left = 1.0;
    if ((draw.tools & kRevealLens) != 0u) left = lensLeft(frame.lens, pixel);
    if ((draw.tools & kRevealHalf) != 0u) left = mix(0.45, 1.0, left);
    if ((draw.tools & kRevealCut) != 0u) left = min(left, openedLeft(pixel));
    float noise = noiseAt(p.rest * 0.9).b * 0.6 + noiseAt(p.rest * 1.7).a * 0.4;
    float peeled = draw.dissolved > 0.0 ? peelLeft(draw.dissolved, inHeight, noise) : 1.0;
    return vec2(min(left, peeled), (1.0 - left) * peeled);
}
