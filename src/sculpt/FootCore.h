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
    float toePad = 0.0F;    // more than the flesh of toes II to V
    float halluxPad = 0.0F; // more than that of toe I
    float heelSide = 0.0F;  // more, on both sides of the heel
    float floor = 0.0F;     // height of the flat underside
    float floorBlend = 7.0F;
    float lowest = 0.0F; // nothing of the envelope lies below
};

// The foot without its soft padding: tarsals, metatarsals, malleoli, Achilles tendon and muscles, their
// hollows closed with a ball of 24 mm and smoothed; toes stand apart past their webs. Padding turns it into
// fascia or skin.
class FootCore {
public:
    struct Toe {
        FieldPtr flesh;
        bool hallux = false;
        vec3 root{}; // middle of the metatarsophalangeal joint
        vec3 tip{};
    };
    // What lies beyond the line of the toes' roots (tendons) is left to the toes.
    FootCore(Grid tissue, std::vector<Toe> toes);

    float at(const vec3& point, const FootFit& fit) const;
    Box bounds() const;

private:
    float toesAt(const vec3& point, const FootFit& fit) const;

    std::vector<Toe> toes_;
    Grid core_;
    Box toeBox_;
};

// The part of space in which the core is built: the foot and the ankle, with room for closing.
Box footCoreBox();

} // namespace sculpt
