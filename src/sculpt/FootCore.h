// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sculpt/Grid.h"

namespace sculpt {

// How thick the soft tissue lies on the foot, mm.
struct FootFit {
    float pad = 5.0F;       // over the core
    float solePad = 2.5F;   // more, below 22 mm
    float heelPad = 0.0F;   // more, behind the heel bone
    float toePad = 4.5F;    // around the phalanges of toes II to V
    float halluxPad = 5.5F; // around those of toe I
    float pulp = 0.0F;      // more, around the distal phalanges
    float floor = 0.0F;     // height of the flat underside
    float floorBlend = 7.0F;
    float lowest = 0.0F; // nothing of the envelope lies below
};

// The foot without its soft padding: tarsals, metatarsals, malleoli, Achilles tendon and muscles, their
// hollows closed with a ball of 24 mm and smoothed; toes stand apart. Padding turns it into fascia or skin.
class FootCore {
public:
    struct Toe {
        FieldPtr bone;
        bool hallux = false;
        bool distal = false;
    };
    FootCore(const Grid& tissueWithoutToes, std::vector<Toe> toes);

    float at(const vec3& point, const FootFit& fit) const;
    Box bounds() const;

private:
    float toesAt(const vec3& point, const FootFit& fit) const;

    Grid core_;
    std::vector<Toe> toes_;
    Box toeBox_;
};

// The part of space in which the core is built: the foot and the ankle, with room for closing.
Box footCoreBox();

} // namespace sculpt
