// SPDX-License-Identifier: Apache-2.0
#include "app/GarmentTable.h"

#include <algorithm>

#include "core/Units.h"
#include "shared/knit.h"

namespace app {

GarmentTable::GarmentTable(const World& world)
    : stockings_(world.assets), physiques_(world.assets, world.leg->stature) {}

const std::vector<float>& GarmentTable::of(const physiology::Patient& patient) {
    if (patient == patient_) return table_;
    patient_ = patient;
    table_.clear();
    const auto size = physiques_.of(patient);
    const double ankle = physiques_.girthAt(size, stockings_.ankleHeight());
    for (int i = 0; i < gpu::kGarmentSamples; ++i) {
        // Heights beyond its top take the value at it: the fabric ends there, its color does not.
        const double height = std::min(i * static_cast<double>(gpu::kGarmentStep), stockings_.fabricTop());
        const double radius = physiques_.girthAt(size, height) / ankle * stockings_.referenceRadius(height);
        table_.push_back(
            static_cast<float>(core::toMmHg(stockings_.skinPressure(patient.stocking, height, radius))));
    }
    if (std::all_of(table_.begin(), table_.end(), [](float pressure) { return pressure <= 0.0F; }))
        table_.clear();
    return table_;
}

} // namespace app
