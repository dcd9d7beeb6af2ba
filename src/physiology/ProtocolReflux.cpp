// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <vector>

#include "core/Units.h"
#include "physiology/Doppler.h"
#include "physiology/LegModel.h"
#include "physiology/ProtocolParts.h"
#include "physiology/Protocols.h"

// Reflux: standing, a calf cuff is inflated and suddenly let go; a duplex scanner watches the veins above it
// and the perforators (van Bemmelen 1989: cuff of 12 cm at 100 mmHg, deflated within 0.3 s).
namespace physiology {

namespace {

constexpr double kStanding = 40.0;      // s
constexpr double kInflation = 0.5;      // s
constexpr double kHold = 3.0;           // s
constexpr double kDeflation = 0.3;      // s
constexpr double kRecord = 15.0;        // s; what flows backwards for longer is reported as this
constexpr double kCuffPressure = 100.0; // mmHg

struct Vein {
    const char* key;   // stem of the result
    const char* probe; // where the beam lies
};
constexpr std::array<Vein, 6> kVeins{{{"great_saphenous", "duplex_great_saphenous"},
                                      {"small_saphenous", "duplex_small_saphenous"},
                                      {"deep_calf", "duplex_deep_calf"},
                                      {"popliteal", "popliteal"},
                                      {"femoral", "duplex_femoral"},
                                      {"muscular", "duplex_gastrocnemius"}}};

std::vector<Doppler> perforatorBeams(ProtocolRun& run) {
    const anatomy::Leg& leg = run.simulation().leg();
    std::vector<Doppler> beams;
    for (std::size_t v = 0; v < leg.vessels.size(); ++v)
        if (leg.vessels[v].direction == anatomy::PerforatorDirection::inward)
            beams.emplace_back(run, leg.vessels[v].id, Probe{static_cast<int>(v), 0.8});
    return beams;
}

void squeezeAndLetGo(ProtocolRun& run) {
    const Cuff cuff = calfCuff(kCuffPressure);
    run.phase("cuff-squeeze");
    rampCuff(run, {cuff, 0.0, 1.0, kInflation});
    run.run(kHold);
    run.phase("cuff-release");
    rampCuff(run, {cuff, 1.0, 0.0, kDeflation});
}

void add(Results& results, const std::string& key, const std::optional<Doppler::Reversal>& reversal) {
    results[key + "_reflux_s"] = reversal ? std::optional(reversal->seconds) : std::nullopt;
    results[key + "_peak_reflux_ml_s"] = reversal ? std::optional(reversal->peakMlPerS) : std::nullopt;
}

// The worst of the group, as a clinician reports it.
std::optional<Doppler::Reversal> worstOf(const std::vector<Doppler>& beams, double since) {
    std::optional<Doppler::Reversal> worst;
    for (const auto& beam : beams) {
        if (!beam.sees()) continue;
        const auto one = beam.reversalSince(since);
        if (!worst) worst = one;
        worst = {std::max(worst->seconds, one.seconds), std::max(worst->peakMlPerS, one.peakMlPerS)};
    }
    return worst;
}

} // namespace

Results measureReflux(ProtocolRun& run) {
    restIn(run, "standing", "standing", kStanding);
    std::vector<Doppler> axial;
    axial.reserve(kVeins.size());
    for (const auto& vein : kVeins)
        axial.emplace_back(run, vein.key, run.simulation().probes()[vein.probe]);
    const auto perforators = perforatorBeams(run);
    std::vector<bool> seen;
    seen.reserve(axial.size());
    for (const auto& beam : axial)
        seen.push_back(beam.sees());

    squeezeAndLetGo(run);
    const double released = run.now() - kDeflation;
    run.run(kRecord - kDeflation); // the record begins with the letting go
    Results results;
    for (std::size_t i = 0; i < axial.size(); ++i)
        add(results, kVeins[i].key, seen[i] ? std::optional(axial[i].reversalSince(released)) : std::nullopt);
    add(results, "perforators", worstOf(perforators, released));
    return results;
}

} // namespace physiology
