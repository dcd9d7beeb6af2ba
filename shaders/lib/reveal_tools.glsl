// SPDX-License-Identifier: Apache-2.0
// What tools take of a fragment; needs `draw`.
#include "shared/reveal.h"

float openedLeft(vec2 pixel) {
    float away = frame.nearPlane / gl_FragCoord.z;
    float left = 1.0;
    for (uint i = 1u; i < frame.cutPoints; ++i)
        left = min(left, cutLeft(frame.cutPath[i - 1u], frame.cutPath[i], pixel, away, frame.pixelAngle));
    return mix(1.0, left, frame.cutStrength);
}

// How much of this fragment the lens and the way to a vein leave. `pixel` of the picture.
float toolsLeft(vec2 pixel) {
    float left = 1.0;
    if ((draw.tools & kRevealLens) != 0u) left = lensLeft(frame.lens, pixel);
    if ((draw.tools & kRevealHalf) != 0u) left = mix(0.45, 1.0, left);
    if ((draw.tools & kRevealCut) != 0u) left = min(left, openedLeft(pixel));
    return left;
}
