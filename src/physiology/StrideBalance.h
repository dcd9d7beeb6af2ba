// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>

#include "physiology/LegModel.h"

namespace physiology {

// Books of the whole network over a stretch of time: |in - out - gain| / in.
class StrideBalance {
public:
    explicit StrideBalance(const LegModel& model)
        : model_(model), volume_(model.solver().volume()), ledger_(model.solver().ledger()) {}

    double errorPercent() const {
        const auto& now = model_.solver().ledger();
        const double in = now.inflow - ledger_.inflow, out = now.outflow - ledger_.outflow;
        return 100.0 * std::abs(in - out - (model_.solver().volume() - volume_)) / in;
    }

private:
    const LegModel& model_;
    double volume_;
    hemodynamics::Ledger ledger_;
};

} // namespace physiology
