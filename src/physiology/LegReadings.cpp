// SPDX-License-Identifier: Apache-2.0
#include "physiology/LegReadings.h"

#include <algorithm>

#include "core/Units.h"
#include "physiology/NetworkBuilder.h"
#include "physiology/Probes.h"
#include "physiology/Snapshot.h"

namespace physiology {
namespace {

constexpr double kPerMinute = 60.0;

double flowMlMin(const Snapshot& snapshot, int vessel, double at) {
    const auto cell = static_cast<std::size_t>(cellAt(*snapshot.layout, vessel, at));
    return kPerMinute * core::toMl(static_cast<double>(snapshot.flow[cell]));
}

LegReading added(LegReading sum, const LegReading& reading, double weight) {
    sum.footMmHg += weight * reading.footMmHg;
    sum.calfMl += weight * reading.calfMl;
    sum.upwardMlMin += weight * reading.upwardMlMin;
    sum.leavingMlMin += weight * reading.leavingMlMin;
    sum.backwardMlMin += weight * reading.backwardMlMin;
    return sum;
}

} // namespace

LegReadings::LegReadings(const anatomy::Leg& leg, const std::filesystem::path& assets) {
    const Probes probes(leg, assets);
    const auto placeOf = [&](const char* id) { return Place{probes[id].vessel, probes[id].at}; };
    foot_ = placeOf("dorsal_foot");
    popliteal_ = placeOf("popliteal");
    greatSaphenous_ = placeOf("duplex_great_saphenous");
    axial_ = {popliteal_, greatSaphenous_, placeOf("duplex_small_saphenous")};
}

LegReading LegReadings::readingOf(const Snapshot& snapshot) const {
    LegReading reading;
    const auto foot = static_cast<std::size_t>(cellAt(*snapshot.layout, foot_.vessel, foot_.at));
    reading.footMmHg = core::toMmHg(static_cast<double>(snapshot.pressure[foot]));
    reading.calfMl = core::toMl(snapshot.calfVolume);
    reading.upwardMlMin = flowMlMin(snapshot, popliteal_.vessel, popliteal_.at);
    reading.leavingMlMin =
        reading.upwardMlMin + flowMlMin(snapshot, greatSaphenous_.vessel, greatSaphenous_.at);
    for (const Place& place : axial_)
        reading.backwardMlMin += std::max(0.0, -flowMlMin(snapshot, place.vessel, place.at));
    return reading;
}

void LegReadings::add(const Snapshot& snapshot) {
    if (!samples_.empty() && snapshot.time <= samples_.back().time) {
        if (snapshot.time == samples_.back().time) return;
        clear();
    }
    samples_.push_back({snapshot.time, readingOf(snapshot)});
    while (samples_.size() > 2 && snapshot.time - samples_[1].time > kSeconds)
        samples_.pop_front();
}

double LegReadings::seconds() const {
    return samples_.empty() ? 0.0 : std::min(samples_.back().time - samples_.front().time, kSeconds);
}

LegReading LegReadings::mean() const {
    if (samples_.empty()) return {};
    if (samples_.size() == 1) return samples_.front().now;
    LegReading sum;
    const double all = samples_.back().time - samples_.front().time;
    for (std::size_t i = 1; i < samples_.size(); ++i)
        sum = added(sum, samples_[i].now, (samples_[i].time - samples_[i - 1].time) / all);
    return sum;
}

} // namespace physiology
