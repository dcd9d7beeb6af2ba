// SPDX-License-Identifier: Apache-2.0
#include "physiology/Doppler.h"

#include <algorithm>
#include <numbers>
#include <utility>

#include "core/Units.h"
#include "physiology/LegModel.h"

namespace physiology {

namespace {

constexpr double kLeastLumen = 0.1; // of the healthy standing area

double healthyArea(const anatomy::Leg& leg, const Probe& place) {
    const auto& vessel = leg.vessels[static_cast<std::size_t>(place.vessel)];
    const double diameter = anatomy::coursePointAt(vessel, place.at).diameter;
    return std::numbers::pi / 4.0 * diameter * diameter;
}

} // namespace

Doppler::Doppler(ProtocolRun& run, std::string name, const Probe& place)
    : run_(run), name_(std::move(name)), place_(place) {
    const Simulation& simulation = run.simulation();
    run.watch(
        flow(), [&simulation, place] { return core::toMl(simulation.flowAt(place.vessel, place.at)); },
        "mL/s");
    run.watch(velocity(), [&simulation, place] {
        return 100.0 * simulation.flowAt(place.vessel, place.at) / simulation.areaAt(place.vessel, place.at);
    });
}

bool Doppler::sees() const {
    const Simulation& simulation = run_.simulation();
    return simulation.areaAt(place_.vessel, place_.at) > kLeastLumen * healthyArea(simulation.leg(), place_);
}

Doppler::Reversal Doppler::reversalSince(double time) const {
    const Series &speeds = run_[velocity()], &flows = run_[flow()];
    Reversal found;
    std::optional<double> since;
    for (std::size_t i = 0; i < speeds.times().size(); ++i) {
        const double now = speeds.times()[i];
        if (now < time || speeds.values()[i] > -kSlowestSeen) {
            since.reset();
            continue;
        }
        if (!since) since = now;
        found.seconds = std::max(found.seconds, now - *since);
        found.peakMlPerS = std::max(found.peakMlPerS, -flows.values()[i]);
    }
    return found;
}

} // namespace physiology
