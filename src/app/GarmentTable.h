// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "app/World.h"
#include "physiology/Physique.h"
#include "physiology/Stockings.h"

namespace app {

// What a patient's stocking presses with at each height of the resting leg, as the simulation has it.
class GarmentTable {
public:
    explicit GarmentTable(const World& world); // throws core::DataError

    // mmHg at the skin, every gpu::kGarmentStep from the sole up; empty when nothing is worn.
    const std::vector<float>& of(const physiology::Patient& patient);

private:
    physiology::Stockings stockings_;
    physiology::Physiques physiques_;
    physiology::Patient patient_; // of the table
    std::vector<float> table_;
};

} // namespace app
