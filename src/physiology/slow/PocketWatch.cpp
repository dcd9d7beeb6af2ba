// SPDX-License-Identifier: Apache-2.0
#include "physiology/slow/PocketWatch.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "core/Json.h"
#include "physiology/LegModel.h"
#include "physiology/NetworkBuilder.h"

namespace physiology::slow {

namespace {

constexpr double kNearlyShut = 0.25, kNearlyOpen = 0.75; // of the valve's opening
constexpr double kSqueezed = 0.5;                        // of the fullest area

} // namespace

StasisConstants loadStasisConstants(const std::filesystem::path& assets, const anatomy::Leg& leg) {
    const auto file = assets / "physiology" / "stasis.json";
    const auto document = core::loadJson(file);
    const core::JsonView json(document, file.string()), pocket = json.at("pocket");
    StasisConstants c;
    c.entrainment = pocket.at("entrainment").at("value").number(0.0, 0.1);
    c.cuspLength = pocket.at("cusp_length_per_diameter").at("value").number(0.2, 5.0);
    c.swingShare = pocket.at("swing_share").at("value").number(0.0, 1.0);
    c.squeezeShare = pocket.at("squeeze_share").at("value").number(0.0, 1.0);
    const auto watched = json.at("pockets_watched").at("vessels");
    for (std::size_t i = 0; i < watched.size(); ++i) {
        if (leg.vesselIndex(watched.at(i).string()) < 0)
            watched.at(i).fail("names no vessel", "`second-heart list vessels` names all");
        c.watched.push_back(watched.at(i).string());
    }
    c.visibleShare = json.at("visible_share").at("value").number(0.001, 0.5);
    c.sinusTurnovers = json.at("sinus_turnovers").at("value").number(0.5, 50.0);
    return c;
}

PocketWatch::PocketWatch(const Simulation& simulation)
    : constants_(loadStasisConstants(simulation.assets(), simulation.leg())) {
    const auto& leg = simulation.leg();
    for (const auto& valve : leg.valves) {
        const auto& vessel = leg.vessels[static_cast<std::size_t>(valve.vessel)];
        Pocket pocket;
        pocket.cell = cellAt(*simulation.layout(), valve.vessel, valve.at);
        pocket.length = constants_.cuspLength * anatomy::coursePointAt(vessel, valve.at).diameter;
        pockets_.push_back(pocket);
    }
}

bool PocketWatch::swings(Pocket& pocket, double opening) {
    if (opening < kNearlyShut) pocket.shut = true;
    if (opening < kNearlyOpen || !pocket.shut) return false;
    pocket.shut = false;
    return true;
}

bool PocketWatch::isSqueezed(Pocket& pocket, double area) {
    pocket.fullest = std::max(pocket.fullest, area);
    if (area > kSqueezed * pocket.fullest) return false;
    pocket.fullest = area;
    return true;
}

void PocketWatch::read(const Simulation& simulation, double dt, std::vector<double>& rates) {
    const auto& solver = simulation.model().solver();
    rates.resize(pockets_.size());
    for (std::size_t v = 0; v < pockets_.size(); ++v) {
        Pocket& pocket = pockets_[v];
        const auto cell = static_cast<std::size_t>(pocket.cell);
        const double speed = std::abs(solver.flow()[cell]) / solver.area()[cell];
        double rate = constants_.entrainment * speed / pocket.length;
        if (swings(pocket, solver.valveOpening()[v])) rate += constants_.swingShare / dt;
        if (isSqueezed(pocket, solver.area()[cell])) rate += constants_.squeezeShare / dt;
        rates[v] = rate;
    }
}

} // namespace physiology::slow
