// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "core/Units.h"
#include "physiology/Doppler.h"
#include "physiology/LegModel.h"
#include "physiology/ProtocolParts.h"
#include "physiology/ProtocolValveBench.h"
#include "physiology/Protocols.h"

// One imposed flow wave of 0.8 s through the femoral valve, on a bench cut out of the standing patient's leg.
// The wave is that of a resting leg: it rises while a valve opens (0.27 s, Lurie 2003), falls while a valve
// shuts (108 + 139 ms, Lurie 2002; the outflow wave of 816 ms ends as the valve's 819 ms do), and reaches 26
// cm/s (femoral peak at rest, Ilgenfritz 1994). In what is left of a cycle of 1.78 s (Lurie 2003) the syringe
// asks its blood back, so that a valve which leaks shows it.
namespace physiology {

namespace {

constexpr double kStanding = 10.0; // s, from hydrostatic rest; only pressure and lumen at the groin are used
constexpr double kWave = 0.8, kRise = 0.27, kFall = 0.25; // s
constexpr double kCycle = 1.78;                           // s
constexpr double kPeakSpeed = 0.26;                       // m/s
constexpr double kSeen = 0.1; // of the cusps' swing, about what ultrasound resolves (0.5 of 4 mm)

// Flow asked of the syringe, share of the peak.
double waveAt(double time) {
    const auto edge = [](double share) { return 0.5 - 0.5 * std::cos(std::numbers::pi * share); };
    if (time < kRise) return edge(time / kRise);
    if (time < kWave - kFall) return 1.0;
    if (time < kWave) return edge((kWave - time) / kFall);
    constexpr double kGiven = kWave - 0.5 * (kRise + kFall), kBack = kCycle - kWave;
    constexpr double kBackPeak = kGiven / kBack * std::numbers::pi / 2.0;
    return -kBackPeak * std::sin(std::numbers::pi * (time - kWave) / kBack);
}

struct Moment {
    double time = 0.0, opening = 0.0, openShare = 0.0, velocity = 0.0; // s, 0..1, of the vein's lumen, cm/s
};

// First moment from a place in the record on when the opening is beyond a level.
template <typename Test>
std::optional<double> firstTime(const std::vector<Moment>& record, double from, Test test) {
    const auto found = std::find_if(record.begin(), record.end(),
                                    [&](const Moment& m) { return m.time >= from && test(m.opening); });
    return found == record.end() ? std::nullopt : std::optional(found->time);
}

double reverseFlowTime(const std::vector<Moment>& record) {
    double seconds = 0.0;
    for (const auto& moment : record)
        if (moment.velocity < -Doppler::kSlowestSeen) seconds += Simulation::kStep;
    return seconds;
}

std::optional<double> between(std::optional<double> from, std::optional<double> to) {
    return from && to ? std::optional(*to - *from) : std::nullopt;
}

Results timesOf(const std::vector<Moment>& record) {
    const auto widest = std::max_element(
        record.begin(), record.end(), [](const Moment& a, const Moment& b) { return a.opening < b.opening; });
    const double low = record.front().opening, high = widest->opening, seen = kSeen * (high - low);
    std::optional<double> moves, open, leaves, shut;
    if (high - low > kSeen) {
        moves = firstTime(record, 0.0, [&](double o) { return o > low + seen; });
        open = firstTime(record, 0.0, [&](double o) { return o >= high - seen; });
        leaves = firstTime(record, widest->time, [&](double o) { return o < high - seen; });
    }
    if (leaves) shut = firstTime(record, *leaves, [](double o) { return o < kSeen; });
    const auto decelerates = std::optional(kWave - kFall);
    return {{"opening_s", between(moves, open)},
            {"equilibrium_s", between(open, leaves)},
            {"closing_s", between(leaves, shut)},
            {"closed_s", shut ? std::optional(kCycle - *shut + moves.value_or(0.0)) : std::nullopt},
            {"open_area_ratio", widest->openShare},
            {"reverse_flow_s", reverseFlowTime(record)},
            {"closure_delay_s", between(decelerates, leaves)},
            {"closure_s", between(leaves, shut)}};
}

} // namespace

Results measureValve(ProtocolRun& run) {
    run.apply(SetPosture{"standing"});
    run.apply(SetActivity{"still"});
    run.phase("standing");
    run.run(kStanding);
    run.phase("flow-wave");
    ValveBench bench(run.simulation().leg(), run.model());
    run.watch(
        "valve_flow", [&bench] { return core::toMl(bench.flow()); }, "mL/s");
    run.watch(
        "valve_open_area", [&bench] { return bench.openArea() * 1e6; }, "mm2");
    const double peak = kPeakSpeed * bench.restArea();
    std::vector<Moment> record;
    for (double time = 0.0; time < kCycle; time += Simulation::kStep) {
        bench.step(Simulation::kStep, peak * waveAt(time));
        run.run(Simulation::kStep); // the clock of whoever looks on
        record.push_back(
            {time, bench.opening(), bench.openArea() / bench.area(), 100.0 * bench.flow() / bench.area()});
    }
    return timesOf(record);
}

} // namespace physiology
