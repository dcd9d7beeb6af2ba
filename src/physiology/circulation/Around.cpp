// SPDX-License-Identifier: Apache-2.0
#include "physiology/circulation/Around.h"

#include <numeric>

#include "physiology/LegModel.h"
#include "physiology/Simulation.h"

namespace physiology::circulation {

Around::Around(const std::filesystem::path& assets, const LegModel& model, double mass)
    : circulation_(assets, Simulation::kStep) {
    reset(model, mass);
}

void Around::reset(const LegModel& model, double mass) {
    received_ = model.solver().ledger().inflow;
    returned_ = model.solver().ledger().outflow;
    circulation_.reset({mass, model.solver().volume(), model.inflow().total()}, model.body().state());
}

// The solver books what reached the beds: what filtered on the way came out of the arteries too.
void Around::follow(const LegModel& model) {
    const auto& ledger = model.solver().ledger();
    const auto& filtration = model.tissue().filtration;
    const double filtered = Simulation::kStep * std::accumulate(filtration.begin(), filtration.end(), 0.0);
    circulation_.step({ledger.inflow - received_ + filtered, ledger.outflow - returned_, filtered},
                      model.body().state());
    received_ = ledger.inflow;
    returned_ = ledger.outflow;
}

CirculationReading Around::reading(const LegModel& model) const {
    return circulation_.reading(model.solver().volume());
}

} // namespace physiology::circulation
