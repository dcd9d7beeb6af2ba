// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "physiology/circulation/CirculationReading.h"

namespace physiology::circulation {

// Carries the tagged drop with the mean flow: through a station of volume V that gives Q it takes V / Q,
// which is the mean time that blood spends there.
class DropPath {
public:
    void reset() { drop_ = {}; }
    // Volumes (m³) and outflows (m³/s) by station.
    void advance(double dt, std::span<const double> volume, std::span<const double> outflow);
    const TaggedDrop& drop() const { return drop_; }

private:
    void pass();
    TaggedDrop drop_;
};

} // namespace physiology::circulation
