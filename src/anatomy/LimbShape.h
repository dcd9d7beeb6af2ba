// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

#include <glm/vec3.hpp>

namespace anatomy {

// How a person's leg differs in shape from the measured one, before it is posed: cross-sections of shank and
// thigh grow about the line through ankle, knee and hip, and the fat under the skin thickens. The foot keeps
// the proportions of the measured one. shaders/shared/pose.h holds the same formula for the card.
template <typename Real>
struct LimbShape {
    using Vector = glm::vec<3, Real>;
    Vector ankle{}, knee{}, hip{}; // m, rest pose
    Real girth = Real(1);          // factor on cross-sections, over that on lengths (BasicPose::scale)
    Real fat = Real(0);            // thickness of the fat under the skin over the measured one, less one

    static constexpr Real kGirthFrom = Real(0.05), kGirthFull = Real(0.13); // m above the sole

    // A rest position of the measured leg, and where it goes when the fat is twice as thick.
    Vector shaped(const Vector& rest, const Vector& byFat = Vector(Real(0))) const {
        const Vector place = rest + fat * byFat;
        const Vector& below = place.z < knee.z ? ankle : knee;
        const Vector& above = place.z < knee.z ? knee : hip;
        const Real length = above.z - below.z;
        if (girth == Real(1) || length <= Real(0)) return place;
        const Vector middle = below + (above - below) * ((place.z - below.z) / length);
        const Real t = std::clamp((place.z - kGirthFrom) / (kGirthFull - kGirthFrom), Real(0), Real(1));
        const Real factor = Real(1) + (girth - Real(1)) * t * t * (Real(3) - Real(2) * t);
        return {middle.x + factor * (place.x - middle.x), middle.y + factor * (place.y - middle.y), place.z};
    }
};

} // namespace anatomy
