// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "physiology/LegModel.h"
#include "physiology/Protocols.h"
#include "physiology/slow/SlowClock.h"

// The given patient for hours: how old the blood grows, how fast sinuses and pockets clear, and how far a
// clot has come to beginning.
namespace physiology {

namespace {

constexpr double kHour = 3600.0, kPiece = 300.0; // s

} // namespace

Results measureStasis(ProtocolRun& run) {
    slow::SlowClock clock(run.simulation(),
                          [&run](double jump) { jump > 0.0 ? run.passed(jump) : run.stepped(); });
    const auto& stasis = clock.stasis();
    run.watch(
        "oldest_blood", [&stasis] { return stasis.oldest().age; }, "s");
    run.watch(
        "clot_risk", [&stasis] { return 100.0 * stasis.clotRisk(); }, "%");
    run.phase("reading");
    for (double left = run.simulation().patient().hours * kHour; left > 0.0; left -= kPiece)
        clock.advance(std::min(left, kPiece));
    const auto& vessels = run.simulation().leg().vessels;
    run.mark({"oldest_blood_s", "oldest_blood", run.now(), run.now(), stasis.oldest().age});
    run.name("oldest_blood_vessel", vessels[static_cast<std::size_t>(stasis.oldest().vessel)].id);
    return {{"oldest_blood_s", stasis.oldest().age},
            {"soleal_clearance_s", stasis.solealClearance()},
            {"valve_pocket_clearance_s", stasis.pocketClearance()},
            {"clot_risk", stasis.clotRisk()}};
}

} // namespace physiology
