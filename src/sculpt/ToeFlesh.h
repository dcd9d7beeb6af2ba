// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sculpt/Primitives.h"
#include "sculpt/TubeField.h"

namespace sculpt {

// A nail plate as seen from above: where it lies on the toe, which way it points and how far it reaches.
struct NailPlate {
    vec3 center{};
    vec2 along{0.0F, 1.0F}; // unit, towards the tip
    float halfLength = 4.0F, halfWidth = 4.0F;
};

// The soft shape of one toe: round along its phalanges, with the pulp under the last one.
struct MeasuredToe {
    std::vector<PathPoint> course; // from the metatarsophalangeal joint to the tip
    Superquadric pulp;
    NailPlate nail;
};

FieldPtr fleshOf(const MeasuredToe& toe);

// The nail plates of all toes: thin sheets that follow the skin and stand a little proud of it.
FieldPtr nailField(std::vector<NailPlate> nails, FieldPtr skin);

} // namespace sculpt
