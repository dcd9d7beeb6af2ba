// SPDX-License-Identifier: Apache-2.0
// The colors that mean something and are no quantity of a vein; linear light. Which ones, a palette says
// (scene/Palettes.h).
#ifndef SH_SHARED_INKS_H
#define SH_SHARED_INKS_H
#include "language.h"
SH_BEGIN

struct Inks {
    vec3 backwardMark; // arrowheads on veins, and the edge that tells them from every color
    vec3 backwardEdge;
    vec3 forwardMark;
    vec3 forwardEdge;
    vec3 backwardSlow; // cells
    vec3 backwardFast;
    vec3 forwardSlow;
    vec3 forwardFast;
    vec3 artery;
    vec3 emberLow; // light of a contracting muscle, while it is little and at its full
    vec3 emberHigh;
    vec3 garment[3]; // slack, middle, tight
    vec3 sole[4];    // from no pressure to the legend's end
};

SH_END
#endif
