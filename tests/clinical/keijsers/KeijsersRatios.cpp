// SPDX-License-Identifier: Apache-2.0
#include "keijsers/KeijsersRatios.h"

#include <algorithm>

#include "core/Units.h"
#include "keijsers/PumpBench.h"

namespace clinical {

namespace {

constexpr double kPressure = 20e3;                                                         // Pa
constexpr double kQuiet = 60.0, kHold = 1.0, kEdge = 0.2, kAfter = 10.0, kLongest = 120.0; // s
constexpr Contraction kContraction{kPressure, kQuiet, kHold, kEdge};
constexpr double kReleased = kQuiet + kHold + 2.0 * kEdge;

struct Outcome {
    double ejected = 0.0, effective = 0.0;              // mL
    double perfusionDuring = 0.0, perfusionAfter = 0.0; // of rest
    std::optional<double> refilling;                    // s
    double balanceError = 0.0;
};

// A bench after a minute of standing, and what was there before its calf contracts.
class Trial {
public:
    explicit Trial(PumpBench& bench) : bench_(bench) {
        while (bench_.time() < kQuiet)
            bench_.step(kContraction);
        perfusion_ = bench_.perfusion();
        full_ = least_ = bench_.deepCalfVolume();
        passed_ = bench_.venousReturn();
    }

    Outcome contract() {
        while (bench_.time() < kReleased)
            squeeze();
        while (bench_.time() < kReleased + kAfter ||
               (!outcome_.refilling && bench_.time() < kReleased + kLongest))
            relax();
        outcome_.balanceError = bench_.balanceError();
        return outcome_;
    }

private:
    double passed() const { return core::toMl(bench_.venousReturn() - passed_); }

    void squeeze() {
        bench_.step(kContraction);
        outcome_.ejected = std::max(outcome_.ejected, passed());
        outcome_.perfusionDuring += bench_.perfusion() / perfusion_ * PumpBench::kStep / (kReleased - kQuiet);
        least_ = std::min(least_, bench_.deepCalfVolume());
    }

    void relax() {
        bench_.step(kContraction);
        if (bench_.time() < kReleased + kAfter) {
            outcome_.effective = passed();
            outcome_.perfusionAfter += bench_.perfusion() / perfusion_ * PumpBench::kStep / kAfter;
        }
        if (!outcome_.refilling && bench_.deepCalfVolume() > full_ - 0.1 * (full_ - least_))
            outcome_.refilling = bench_.time() - kReleased;
    }

    PumpBench& bench_;
    Outcome outcome_;
    double perfusion_ = 0.0, full_ = 0.0, least_ = 0.0, passed_ = 0.0;
};

using Results = std::map<std::string, std::optional<double>>;

void add(Results& results, const std::string& name, const Outcome& outcome) {
    results[name + "_ejected_ml"] = outcome.ejected;
    results[name + "_return_ml"] = outcome.effective;
    results[name + "_perfusion_during"] = outcome.perfusionDuring;
    results[name + "_perfusion_after"] = outcome.perfusionAfter;
    results[name + "_refilling_s"] = outcome.refilling;
}

} // namespace

Results keijsersRatios(const std::shared_ptr<const anatomy::Leg>& leg, const std::filesystem::path& assets) {
    const auto outcomeOf = [&](const PumpConfiguration& configuration) {
        PumpBench bench(leg, assets, configuration);
        return Trial(bench).contract();
    };
    const Outcome bare = outcomeOf({false, false}), valved = outcomeOf({true, false}),
                  whole = outcomeOf({true, true});
    Results results;
    add(results, "bare", bare);
    add(results, "valved", valved);
    add(results, "whole", whole);
    results["return_gain_percent"] = 100.0 * (valved.effective / bare.effective - 1.0);
    results["perfusion_gain_percent"] = 100.0 * (valved.perfusionAfter / bare.perfusionAfter - 1.0);
    results["refilling_change_percent"] =
        whole.refilling && valved.refilling
            ? std::optional(100.0 * (*whole.refilling / *valved.refilling - 1.0))
            : std::nullopt;
    results["balance_error"] = std::max({bare.balanceError, valved.balanceError, whole.balanceError});
    return results;
}

} // namespace clinical
