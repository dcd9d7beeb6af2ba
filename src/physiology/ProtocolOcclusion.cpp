// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "core/Units.h"
#include "physiology/LegModel.h"
#include "physiology/ProtocolParts.h"
#include "physiology/Protocols.h"

// Occlusion: in the given posture a cuff around the calf is raised slowly while ultrasound looks at the deep
// veins under its middle (Partsch 2005: which pressure narrows, and which shuts them).
namespace physiology {

namespace {

constexpr double kSettle = 40.0;   // s from hydrostatic rest
constexpr double kBefore = 5.0;    // s that are the lumen before
constexpr double kBreath = 4.3;    // s; what breathing does to the lumen is not what the cuff does
constexpr double kRise = 1.0;      // mmHg/s, the veins follow within a mmHg or two
constexpr double kHighest = 150.0; // mmHg; no vein of a leg holds out for longer
constexpr double kLook = 5.0;      // s between looks
constexpr double kResolved = 0.5;  // mm of diameter, what ultrasound shows as narrower
// Opposite walls of a tube that buckles touch when 0.27 of its unstretched lumen is left (elastic ring under
// pressure, Flaherty, Keller & Rubinow 1972): from there on ultrasound shows no lumen between them.
constexpr double kShut = 0.27;
constexpr double kLeastLumen = 0.1; // of the healthy vein; with less it is blocked, and no cuff shuts it
constexpr std::array<const char*, 4> kVeins{"posterior_tibial_vein_1", "posterior_tibial_vein_2",
                                            "fibular_vein_1", "fibular_vein_2"};

double diameterMm(double areaMm2) {
    return 2.0 * std::sqrt(areaMm2 / std::numbers::pi);
}

struct Vein {
    std::string chart;
    double shutMm2 = 0.0;   // lumen at which its walls touch
    double beforeMm2 = 0.0; // lumen without the cuff
};

// The deep veins under the cuff that carry blood, each with a chart of its lumen.
std::vector<Vein> watchVeins(ProtocolRun& run, double height) {
    const Simulation& sim = run.simulation();
    const auto& solver = run.model().solver();
    std::vector<Vein> veins;
    for (const char* id : kVeins) {
        const int vessel = sim.leg().vesselIndex(id);
        const Probe place{vessel, placeAtHeight(sim.leg().vessels[static_cast<std::size_t>(vessel)], height)};
        const int cell = cellAt(*sim.layout(), place.vessel, place.at);
        const double healthy = solver.network().cells[static_cast<std::size_t>(cell)].referenceArea;
        const double own = solver.referenceArea(cell);
        if (own < kLeastLumen * healthy) continue;
        veins.push_back({std::string(id) + "_lumen", kShut * own * 1e6});
        run.watch(
            veins.back().chart, [&sim, place] { return 1e6 * sim.areaAt(place.vessel, place.at); }, "mm2");
    }
    return veins;
}

bool allShut(const ProtocolRun& run, const std::vector<Vein>& veins) {
    return std::all_of(veins.begin(), veins.end(), [&](const Vein& vein) {
        return run[vein.chart].maximum(run.now() - kBreath, run.now() + 1.0) < vein.shutMm2;
    });
}

struct Pressures {
    double narrowing = kHighest, occlusion = 0.0; // mmHg
};

Pressures readOff(const ProtocolRun& run, const std::vector<Vein>& veins, double start) {
    Pressures read;
    for (const auto& vein : veins) {
        const Series lumen = run[vein.chart].smoothed(kBreath);
        const double narrower = std::max(0.0, diameterMm(vein.beforeMm2) - kResolved);
        const double seen = std::max(vein.shutMm2, std::numbers::pi / 4.0 * narrower * narrower);
        const auto narrows = lumen.fallsTo(seen, start), shuts = lumen.fallsTo(vein.shutMm2, start);
        read.narrowing = std::min(read.narrowing, kRise * (narrows.value_or(start + kHighest) - start));
        read.occlusion = std::max(read.occlusion, kRise * (shuts.value_or(start + kHighest) - start));
    }
    return read;
}

} // namespace

Results measureOcclusion(ProtocolRun& run) {
    run.phase("settling");
    run.apply(SetActivity{"still"});
    run.run(kSettle);
    const Cuff cuff = calfCuff(kHighest);
    auto veins = watchVeins(run, 0.5 * (cuff.from + cuff.to));
    run.run(kBefore);
    for (auto& vein : veins)
        vein.beforeMm2 = run[vein.chart].mean(run.now() - kBefore, run.now());
    std::erase_if(veins, [](const Vein& vein) { return vein.beforeMm2 <= vein.shutMm2; });
    Results results{{"first_narrowing_mmhg", std::nullopt}, {"occlusion_mmhg", std::nullopt}};
    if (veins.empty()) return results; // nothing left to shut: a raised leg, or clot in every vein

    run.phase("pressing");
    const double start = run.now();
    run.watch(
        "cuff", [&run, start] { return kRise * (run.now() - start); }, "mmHg");
    for (double now = 0.0; now < kHighest && !allShut(run, veins); now += kRise * kLook)
        rampCuff(run, {cuff, now / kHighest, (now + kRise * kLook) / kHighest, kLook});
    const auto read = readOff(run, veins, start);
    results["first_narrowing_mmhg"] = read.narrowing;
    if (allShut(run, veins)) results["occlusion_mmhg"] = read.occlusion;
    return results;
}

} // namespace physiology
