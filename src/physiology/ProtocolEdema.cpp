// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/Units.h"
#include "physiology/Protocols.h"
#include "physiology/slow/SlowClock.h"

// The given posture for hours: how much the lower leg swells, by tissue fluid alone.
namespace physiology {

namespace {

constexpr double kHour = 3600.0, kEarly = 1200.0; // s

} // namespace

Results measureEdema(ProtocolRun& run) {
    slow::SlowClock clock(run.simulation(),
                          [&run](double jump) { jump > 0.0 ? run.passed(jump) : run.stepped(); });
    const auto swelling = [&clock] { return core::toMl(clock.edema().swelling("lower-leg")); };
    run.watch("swelling", swelling, "mL");
    run.watch(
        "ankle_mean", [&clock] { return core::toMmHg(clock.means().ankle); }, "mmHg");
    run.phase("reading");
    const double leg = clock.edema().constants().lowerLeg, hours = run.simulation().patient().hours;
    const double early = std::min(kEarly, hours * kHour);
    clock.advance(early);
    const double first = swelling();
    clock.advance(hours * kHour - early);
    run.mark({"swelling_ml", "swelling", run.now(), run.now(), swelling()});
    const auto percent = [leg](double ml) { return 100.0 * core::fromMl(ml) / leg; };
    const bool enough = early >= kEarly;
    return {{"swelling_ml", swelling()},
            {"swelling_percent", percent(swelling())},
            {"first_20_min_percent_per_min",
             enough ? std::optional(percent(first) / (kEarly / 60.0)) : std::nullopt}};
}

} // namespace physiology
