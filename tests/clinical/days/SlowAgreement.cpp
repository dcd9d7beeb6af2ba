// SPDX-License-Identifier: Apache-2.0
// The slow clock beside the run that is resolved in every step, over 30 minutes: part of `./dev check`.
#include <cmath>
#include <cstdio>

#include "../../unit/slow/Agreement.h"
#include "core/Units.h"

namespace {

constexpr double kTolerance = 0.03;

bool agrees(const char* what, double accelerated, double resolved) {
    const double off = std::abs(accelerated - resolved) / std::abs(resolved);
    std::printf("%-28s %10.3f %10.3f %8.2f %%\n", what, accelerated, resolved, 100.0 * off);
    return off <= kTolerance;
}

bool compare(const char* title, const std::vector<agreement::Piece>& pieces,
             const std::shared_ptr<const anatomy::Leg>& leg, double lead) {
    const std::filesystem::path assets = std::filesystem::path(SH_SOURCE_DIR) / "assets";
    const auto fast = agreement::outcomeOf(pieces, true, leg, assets, lead);
    const auto full = agreement::outcomeOf(pieces, false, leg, assets, lead);
    std::printf("%-28s %10s %10s %10s\n", title, "slow clock", "resolved", "off");
    bool good = agrees("lower leg, mL", core::toMl(fast.lowerLeg), core::toMl(full.lowerLeg));
    good = agrees("foot, mL", core::toMl(fast.foot), core::toMl(full.foot)) && good;
    good = agrees("popliteal vein, mL", core::toMl(fast.popliteal), core::toMl(full.popliteal)) && good;
    good = agrees("oldest blood, s", fast.oldest, full.oldest) && good;
    good = agrees("age in soleal sinuses, s", fast.sinuses, full.sinuses) && good;
    std::printf("simulated in full: %.0f s of %.0f s\n", fast.resolved, full.resolved);
    return good;
}

} // namespace

int main() {
    const auto leg = std::make_shared<const anatomy::Leg>(
        anatomy::loadLeg(std::filesystem::path(SH_SOURCE_DIR) / "assets" / "anatomy"));
    const bool changing = compare(
        "30 min, three activities",
        {{"sitting", "still", 900.0}, {"standing", "walk", 300.0}, {"standing", "still", 600.0}}, leg, 0.0);
    // Nothing but breath: a window that is no whole number of breaths would be carried on for the half hour.
    const bool sitting =
        compare("30 min, after an hour's sitting", {{"sitting", "still", 1800.0}}, leg, 3600.0);
    return changing && sitting ? 0 : 1;
}
