// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "physiology/circulation/Circulation.h"

namespace physiology {
class LegModel;
}

namespace physiology::circulation {

// The circulation around one LegModel: reads from its books, step by step, what the leg took and gave.
class Around {
public:
    Around(const std::filesystem::path& assets, const LegModel& model, double mass);
    void reset(const LegModel& model, double mass);
    void follow(const LegModel& model); // after every step of it
    CirculationReading reading(const LegModel& model) const;

private:
    Circulation circulation_;
    double received_ = 0.0, returned_ = 0.0; // m³, as the ledger stood
};

} // namespace physiology::circulation
