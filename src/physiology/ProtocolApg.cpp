// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/Units.h"
#include "physiology/LegModel.h"
#include "physiology/ProtocolParts.h"
#include "physiology/Protocols.h"

// Air plethysmography: lie with the leg raised, stand, one tiptoe, rest, ten tiptoes; thigh cuff outflow.
namespace physiology {

namespace {

constexpr double kRaised = 60.0; // s, the veins empty
constexpr double kLongestFilling = 300.0;
constexpr double kPlateauWindow = 20.0;            // s over which a plateau gains less than a hundredth
constexpr double kCuffPressure = 80.0;             // mmHg (Lattimer 2014)
constexpr double kCuffTime = 180.0;                // s
constexpr double kCuffFrom = 0.50, kCuffTo = 0.62; // m above the sole: just above the knee
constexpr double kTiptoe =
    1.0; // s; the activity starts in the pause before a rise, so that n seconds are n rises
constexpr const char* kVolume = "calf_volume";

double empty(ProtocolRun& run) {
    restIn(run, "legs-up", "leg-raised", kRaised);
    return run[kVolume].mean(run.now() - 5.0, run.now());
}

// Stands until the volume no longer grows; returns when standing began and the plateau.
std::pair<double, double> fill(ProtocolRun& run) {
    run.phase("filling");
    run.apply(SetPosture{"standing"});
    const double start = run.now();
    run.run(kPlateauWindow);
    const auto settled = [&] {
        const double now = run.now();
        const double gain =
            run[kVolume].last() - run[kVolume].mean(now - kPlateauWindow, now - kPlateauWindow + 1.0);
        return gain < 0.01 * run[kVolume].last();
    };
    run.runUntil(settled, kLongestFilling);
    return {start, run[kVolume].mean(run.now() - 5.0, run.now())};
}

// Tiptoes so often, then stands; returns the lowest volume during the last one and right after it.
double tiptoe(ProtocolRun& run, int times) {
    run.phase(times == 1 ? "one-tiptoe" : "tiptoes");
    run.apply(SetActivity{"tiptoe"});
    run.run(times * kTiptoe);
    run.apply(SetActivity{"still"});
    const double end = run.now();
    run.run(1.0);
    return run[kVolume].minimum(end - 1.0, end + 1.0);
}

// Share of the blood dammed up below a thigh cuff that leaves within a second of its release, %.
std::optional<double> outflowFraction(ProtocolRun& run) {
    const double base = empty(run);
    run.phase("thigh-cuff");
    run.simulation().inflate({core::fromMmHg(kCuffPressure), kCuffFrom, kCuffTo});
    run.run(kCuffTime);
    const double full = run[kVolume].last();
    run.phase("cuff-release");
    run.simulation().inflate({});
    run.run(1.0);
    if (full - base < 1.0) return std::nullopt;
    return 100.0 * (full - run[kVolume].last()) / (full - base);
}

} // namespace

Results measureApg(ProtocolRun& run) {
    watchCalfVolume(run);
    const double base = empty(run);
    const auto [start, plateau] = fill(run);
    const double volume = plateau - base;
    run.baseline(kVolume, base);
    run.mark({"vv_ml", kVolume, run.now() - 5.0, run.now(), plateau});
    Results results{{"vv_ml", volume}};
    const auto filled = run[kVolume].risesTo(base + 0.9 * volume, start);
    if (filled) run.mark({"vft90_s", kVolume, start, *filled, base + 0.9 * volume});
    results["vft90_s"] = filled ? std::optional(*filled - start) : std::nullopt;
    results["vfi_ml_s"] = filled ? std::optional(0.9 * volume / (*filled - start)) : std::nullopt;
    results["ef_percent"] = 100.0 * (plateau - tiptoe(run, 1)) / volume;
    fill(run);
    results["rvf_percent"] = 100.0 * (tiptoe(run, 10) - base) / volume;
    results["of_percent"] = outflowFraction(run);
    return results;
}

} // namespace physiology
