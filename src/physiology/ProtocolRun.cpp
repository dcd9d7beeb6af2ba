// SPDX-License-Identifier: Apache-2.0
#include "physiology/ProtocolRun.h"

#include <algorithm>
#include <cmath>

#include "core/Units.h"
#include "physiology/LegModel.h"

namespace physiology {

namespace {

constexpr std::uint64_t kStepsPerSample = 5;
constexpr std::uint64_t kStepsPerProgress = 500;

} // namespace

ProtocolRun::ProtocolRun(Simulation& simulation, ProtocolObserver& observer, double expectedSeconds)
    : simulation_(simulation), observer_(observer), expectedSeconds_(expectedSeconds),
      cycle_(simulation.model().body().state().cycle) {}

void ProtocolRun::watch(const std::string& name, std::function<double()> quantity, const std::string& unit) {
    Chart& chart = charts_[name];
    chart.quantity = std::move(quantity);
    chart.unit = unit;
    chart.series.add(now(), chart.quantity());
}

void ProtocolRun::watchPressure(const std::string& probe) {
    const Probe place = simulation_.probes()[probe];
    watch(
        probe, [this, place] { return core::toMmHg(simulation_.pressureAt(place.vessel, place.at)); },
        "mmHg");
}

void ProtocolRun::watchFlow(const std::string& name, const std::string& probe) {
    const Probe place = simulation_.probes()[probe];
    watch(
        name, [this, place] { return core::toMl(simulation_.flowAt(place.vessel, place.at)); }, "mL/s");
}

void ProtocolRun::sample() {
    for (auto& [name, chart] : charts_)
        chart.series.add(now(), chart.quantity());
    observer_.sampled(*this);
    if (observer_.cancelled()) throw ProtocolCancelled();
}

void ProtocolRun::step() {
    simulation_.step();
    stepped();
}

void ProtocolRun::passed(double seconds) {
    passed_ += seconds;
    sample();
    observer_.progressed(std::min(1.0, now() / expectedSeconds_));
}

void ProtocolRun::stepped() {
    const auto cycle = simulation_.model().body().state().cycle;
    if (cycle != cycle_) cycleStarts_.push_back(now());
    cycle_ = cycle;
    if (simulation_.stepCount() % kStepsPerSample == 0) sample();
    if (simulation_.stepCount() % kStepsPerProgress == 0)
        observer_.progressed(std::min(1.0, now() / expectedSeconds_));
}

void ProtocolRun::run(double seconds) {
    const auto steps = std::llround(seconds / Simulation::kStep);
    for (long long i = 0; i < steps; ++i)
        step();
}

void ProtocolRun::runCycles(int cycles) {
    constexpr double kLongestCycle = 10.0; // s
    const auto aim = cycleStarts_.size() + static_cast<std::size_t>(cycles);
    runUntil([&] { return cycleStarts_.size() >= aim; }, cycles * kLongestCycle);
}

bool ProtocolRun::runUntil(const std::function<bool()>& done, double longest) {
    const double end = now() + longest;
    while (now() < end) {
        if (done()) return true;
        step();
    }
    return done();
}

std::pair<double, double> ProtocolRun::lastCycle(double seconds) const {
    if (cycleStarts_.size() < 2) return {now() - seconds, now()};
    return {cycleStarts_[cycleStarts_.size() - 2], cycleStarts_.back()};
}

} // namespace physiology
