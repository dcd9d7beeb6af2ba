// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "core/Units.h"
#include "physiology/LegModel.h"
#include "physiology/ProtocolParts.h"
#include "physiology/Protocols.h"

// Ambulatory venous pressure: standing, ten tiptoes at 1 Hz, stand still.
namespace physiology {

namespace {

constexpr int kTiptoes = 10;
constexpr double kTiptoe =
    1.0; // s; the activity starts in the pause before a rise, so that n seconds are n rises

// First tiptoe whose mean is within a tenth of the whole fall from the last one's.
std::optional<double> stepsToSteady(const ProtocolRun& run, double start, double tolerance) {
    const auto mean = [&](int n) {
        return run["dorsal_foot"].mean(start + n * kTiptoe, start + (n + 1) * kTiptoe);
    };
    for (int n = 0; n < kTiptoes; ++n)
        if (std::abs(mean(n) - mean(kTiptoes - 1)) <= tolerance) return n + 1.0;
    return std::nullopt;
}

} // namespace

Results measureAvp(ProtocolRun& run) {
    run.watchPressure("dorsal_foot");
    watchCalfVolume(run);
    const double standing = standQuietly(run, "dorsal_foot");
    const double standingVolume = run["calf_volume"].last();
    run.phase("tiptoes");
    run.apply(SetActivity{"tiptoe"});
    const double start = run.now();
    run.run(kTiptoes * kTiptoe);
    const double to = run.now(), from = to - kTiptoe;
    const double ambulatory = run["dorsal_foot"].mean(from, to);
    run.mark({"ambulatory_mmhg", "dorsal_foot", from, to, ambulatory});
    const double lowVolume = run["calf_volume"].minimum(from, to);
    const auto steps = stepsToSteady(run, start, 0.1 * (standing - ambulatory));

    const Refill pressure{"dorsal_foot", ambulatory, standing},
        volume{"calf_volume", lowVolume, standingVolume, "volume_refill_90_s"};
    const auto refills = standAndRefill(run, {pressure, volume});
    return {{"standing_mmhg", standing},          {"ambulatory_mmhg", ambulatory},
            {"fall_mmhg", standing - ambulatory}, {"refill_90_s", refills[0]},
            {"volume_refill_90_s", refills[1]},   {"steps_to_steady", steps}};
}

} // namespace physiology
