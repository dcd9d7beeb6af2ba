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

// First tiptoe whose mean is within a tenth of the whole fall from the last one's.
std::optional<double> stepsToSteady(const ProtocolRun& run, double standing, double ambulatory) {
    const auto& starts = run.cycleStarts();
    const double tolerance = 0.1 * (standing - ambulatory);
    for (std::size_t i = 0; i + 1 < starts.size(); ++i)
        if (std::abs(run["dorsal_foot"].mean(starts[i], starts[i + 1]) - ambulatory) <= tolerance)
            return static_cast<double>(i + 1);
    return std::nullopt;
}

} // namespace

Results measureAvp(ProtocolRun& run) {
    run.watchPressure("dorsal_foot");
    watchCalfVolume(run);
    const double standing = standQuietly(run, "dorsal_foot");
    const double standingVolume = run["calf_volume"].last();
    run.apply(SetActivity{"tiptoe"});
    run.runCycles(kTiptoes);
    const auto [from, to] = run.lastCycle();
    const double ambulatory = run["dorsal_foot"].mean(from, to);
    const double lowVolume = run["calf_volume"].minimum(from, to);
    const auto steps = stepsToSteady(run, standing, ambulatory);

    const Refill pressure{"dorsal_foot", ambulatory, standing},
        volume{"calf_volume", lowVolume, standingVolume};
    const auto refills = standAndRefill(run, {pressure, volume});
    return {{"standing_mmhg", standing},          {"ambulatory_mmhg", ambulatory},
            {"fall_mmhg", standing - ambulatory}, {"refill_90_s", refills[0]},
            {"volume_refill_90_s", refills[1]},   {"steps_to_steady", steps}};
}

} // namespace physiology
