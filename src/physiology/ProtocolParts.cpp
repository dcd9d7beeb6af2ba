// SPDX-License-Identifier: Apache-2.0
#include "physiology/ProtocolParts.h"

#include <algorithm>
#include <cmath>

#include "core/Units.h"
#include "physiology/LegModel.h"

namespace physiology {

namespace {

constexpr double kStanding = 40.0;                         // s
constexpr double kReading = 5.0;                           // s
constexpr double kLongestRefill = 180.0;                   // s
constexpr double kEyeSmoothing = 0.5;                      // s
constexpr double kCuffUpdate = 0.005;                      // s, at least
constexpr double kCuffUpdates = 100.0;                     // in a ramp, at most
constexpr double kCalfCuffFrom = 0.20, kCalfCuffTo = 0.32; // m above the sole

double refillLevel(const Refill& refill) {
    return refill.low + 0.9 * (refill.rest - refill.low);
}

} // namespace

void watchCalfVolume(ProtocolRun& run) {
    const LegModel& model = run.model();
    run.watch(
        "calf_volume", [&model] { return core::toMl(model.volumes().calf(model.solver()).total()); }, "mL");
}

void restIn(ProtocolRun& run, const std::string& posture, const std::string& phase, double seconds) {
    run.phase(phase);
    run.apply(SetPosture{posture});
    run.apply(SetActivity{"still"});
    run.run(seconds);
}

double standQuietly(ProtocolRun& run, const std::string& chart) {
    restIn(run, "standing", "standing", kStanding);
    const double from = run.now() - kReading, pressure = run[chart].mean(from, run.now());
    run.mark({"standing_mmhg", chart, from, run.now(), pressure});
    return pressure;
}

std::vector<std::optional<double>> standAndRefill(ProtocolRun& run, const std::vector<Refill>& refills) {
    run.phase("refill");
    run.apply(SetActivity{"still"});
    const double start = run.now();
    const auto full = [&] {
        return std::all_of(refills.begin(), refills.end(), [&](const Refill& each) {
            return run[each.chart].last() >= each.low + 0.93 * (each.rest - each.low);
        });
    };
    run.run(2.0); // the last contraction's pressure pulse is not refilling
    run.runUntil(full, kLongestRefill);
    run.run(1.0);
    std::vector<std::optional<double>> times;
    for (const auto& each : refills) {
        auto time = run[each.chart].smoothed(kEyeSmoothing).risesTo(refillLevel(each), start + 1.0);
        if (each.rest <= each.low) time.reset();
        if (time) run.mark({each.key, each.chart, start, *time, refillLevel(each)});
        times.push_back(time ? std::optional(*time - start) : std::nullopt);
    }
    return times;
}

Cuff calfCuff(double mmHg) {
    return {core::fromMmHg(mmHg), kCalfCuffFrom, kCalfCuffTo};
}

void rampCuff(ProtocolRun& run, const CuffRamp& ramp) {
    const double updates = std::ceil(std::clamp(ramp.seconds / kCuffUpdate, 1.0, kCuffUpdates));
    for (double i = 1.0; i <= updates; ++i) {
        const double share = i / updates;
        Cuff cuff = ramp.cuff;
        cuff.pressure *= ramp.from + (ramp.to - ramp.from) * share;
        run.simulation().inflate(cuff);
        run.run(ramp.seconds / updates);
    }
}

} // namespace physiology
