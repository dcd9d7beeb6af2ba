// SPDX-License-Identifier: Apache-2.0
#include "app/Moment.h"

#include <algorithm>
#include <cmath>

#include "core/DataError.h"

namespace app {
namespace {

constexpr double kPhaseStep = 0.005;   // s, how finely the phase is looked for
constexpr double kLongestCycle = 12.0; // s, no activity has a longer one

// Whether the cycle went over the phase between two looks, also across its end.
bool crossed(double before, double after, double phase) {
    return after >= before ? before < phase && phase <= after : phase > before || phase <= after;
}

std::shared_ptr<const physiology::Snapshot> runToPhase(physiology::Simulation& simulation, double phase,
                                                       const Watch& watch) {
    auto snapshot = simulation.snapshot();
    const double end = simulation.time() + kLongestCycle;
    while (simulation.time() < end) {
        const double before = snapshot->gaitPhase;
        simulation.run(kPhaseStep);
        snapshot = simulation.snapshot();
        watch(*snapshot);
        if (crossed(before, snapshot->gaitPhase, phase)) return snapshot;
    }
    throw core::DataError("command line", "--phase", "the activity never reaches this phase",
                          "give --activity walk, or --time instead");
}

} // namespace

std::shared_ptr<const physiology::Snapshot> runTo(physiology::Simulation& simulation, const Moment& moment,
                                                  const Watch& watch) {
    simulation.run(std::max(0.0, moment.seconds - kRunUp - simulation.time()));
    auto snapshot = simulation.snapshot();
    while (simulation.time() < moment.seconds - physiology::Simulation::kStep / 2.0) {
        simulation.run(std::min(kFrameStep, moment.seconds - simulation.time()));
        snapshot = simulation.snapshot();
        watch(*snapshot);
    }
    return moment.phase ? runToPhase(simulation, *moment.phase, watch) : snapshot;
}

} // namespace app
