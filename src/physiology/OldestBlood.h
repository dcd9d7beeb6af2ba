// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "anatomy/Leg.h"
#include "physiology/Snapshot.h"

namespace physiology {

// The cell of the drawn leg (not the schematic veins above it) whose blood has been longest in the veins.
struct OldestBlood {
    double age = 0.0; // s
    int vessel = 0;   // index in Leg::vessels
};

OldestBlood oldestBlood(const anatomy::Leg& leg, const NetworkLayout& layout,
                        std::span<const double> residence);

} // namespace physiology
