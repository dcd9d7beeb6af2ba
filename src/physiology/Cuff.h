// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

namespace physiology {

// A pneumatic cuff around the limb: the same pressure all through a slice of it, fading over its edges.
struct Cuff {
    double pressure = 0.0;                // Pa, 0: not inflated
    double from = 0.0;                    // m above the sole, rest pose
    double to = 0.0;                      // m
    static constexpr double kEdge = 0.03; // m

    double pressureAtHeight(double z) const {
        const double inside = std::min(z - from, to - z) / kEdge;
        const double t = std::clamp(0.5 + 0.5 * inside, 0.0, 1.0);
        return pressure * t * t * (3.0 - 2.0 * t);
    }
    bool operator==(const Cuff&) const = default;
};

} // namespace physiology
