// SPDX-License-Identifier: Apache-2.0
// Keijsers 2015, numerics case B13: what proximal valves and the superficial system do for the calf pump.
#include <cstdio>
#include <filesystem>
#include <thread>

#include <gtest/gtest.h>

#include "core/Units.h"
#include "keijsers/PumpBench.h"

namespace {

using namespace clinical;

struct Outcome {
    double ejected = 0.0, effective = 0.0;              // mL up through the deep veins below the knee
    double perfusionDuring = 0.0, perfusionAfter = 0.0; // of that at rest
    double refilling = 0.0;                             // s until the deep calf has regained 90 % of its loss
    double balanceError = 0.0;
};

constexpr double kQuiet = 60.0, kHold = 1.0, kEdge = 0.2, kAfter = 10.0, kLongest = 120.0; // s

Outcome contracted(const PumpConfiguration& configuration, double pressure) {
    const std::filesystem::path assets = std::filesystem::path(SH_SOURCE_DIR) / "assets";
    PumpBench bench(std::make_shared<const anatomy::Leg>(anatomy::loadLeg(assets / "anatomy")), assets,
                    configuration);
    const Contraction contraction{pressure, kQuiet, kHold, kEdge};
    while (bench.time() < kQuiet)
        bench.step(contraction);
    const double rest = bench.perfusion(), full = bench.deepCalfVolume(), before = bench.venousReturn();
    const double released = kQuiet + kHold + 2.0 * kEdge;
    Outcome outcome;
    double least = full;
    while (bench.time() < released + kLongest) {
        bench.step(contraction);
        const double passed = core::toMl(bench.venousReturn() - before);
        if (bench.time() < released) {
            outcome.ejected = std::max(outcome.ejected, passed);
            outcome.perfusionDuring += bench.perfusion() / rest * PumpBench::kStep / (released - kQuiet);
            least = std::min(least, bench.deepCalfVolume());
        } else if (bench.time() < released + kAfter) {
            outcome.effective = passed;
            outcome.perfusionAfter += bench.perfusion() / rest * PumpBench::kStep / kAfter;
        }
        if (outcome.refilling == 0.0 && bench.time() > released &&
            bench.deepCalfVolume() > full - 0.1 * (full - least))
            outcome.refilling = bench.time() - released;
        if (outcome.refilling > 0.0 && bench.time() > released + kAfter) break;
    }
    outcome.balanceError = bench.balanceError();
    return outcome;
}

void print(const char* name, const Outcome& outcome) {
    std::printf("%-28s ejected %5.1f mL, effective %5.1f mL, perfusion during %4.2f after %4.2f of rest, "
                "refilling %5.1f s\n",
                name, outcome.ejected, outcome.effective, outcome.perfusionDuring, outcome.perfusionAfter,
                outcome.refilling);
}

class Keijsers : public testing::TestWithParam<double> {};

TEST_P(Keijsers, valvesRaiseReturnAndSuperficialVeinsSpeedRefilling) {
    const double pressure = GetParam() * 1e3;
    const Outcome bare = contracted({false, false}, pressure);
    const Outcome valved = contracted({true, false}, pressure);
    const Outcome whole = contracted({true, true}, pressure);
    print("no valves, no perforators", bare);
    print("valves", valved);
    print("valves and superficial veins", whole);
    std::printf(
        "at %.0f kPa: return %+.0f %% by valves (published +53 %%), perfusion after %+.0f %% by valves, "
        "refilling %+.0f %% by the superficial system (published -37 %%)\n",
        GetParam(), 100.0 * (valved.effective / bare.effective - 1.0),
        100.0 * (valved.perfusionAfter / bare.perfusionAfter - 1.0),
        100.0 * (whole.refilling / valved.refilling - 1.0));
    EXPECT_GT(valved.effective, bare.effective);
    EXPECT_GT(valved.perfusionAfter, bare.perfusionAfter);
    EXPECT_GE(whole.perfusionDuring, valved.perfusionDuring);
    EXPECT_LT(whole.refilling, valved.refilling);
    EXPECT_GT(whole.refilling, 0.0);
    for (const auto& each : {bare, valved, whole})
        EXPECT_LT(each.balanceError, 1e-9);
}

INSTANTIATE_TEST_SUITE_P(KiloPascal, Keijsers, testing::Values(10.0, 20.0, 30.0));

} // namespace
