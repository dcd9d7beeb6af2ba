// SPDX-License-Identifier: Apache-2.0
#include "physiology/slow/LoadReader.h"

#include <algorithm>
#include <cmath>

#include "core/Units.h"
#include "physiology/LegModel.h"

namespace physiology::slow {

namespace {

constexpr double kLeastFlow = 0.01; // of the flow at rest: where a power of it stops

std::vector<Site> bedsOf(const EdemaConstants& constants, const anatomy::Leg& leg) {
    std::vector<Site> sites;
    for (const auto& region : constants.regions) {
        const auto& bed = leg.beds[region.bed];
        sites.push_back({bed.position, bed.depthBelowSkin, {}});
    }
    return sites;
}

std::vector<Site> sitesOf(const EdemaConstants& constants, const anatomy::Leg& leg) {
    auto sites = bedsOf(constants, leg);
    for (std::size_t r = 0; r < sites.size(); ++r)
        sites[r].position.z = constants.regions[r].height;
    return sites;
}

} // namespace

LoadReader::LoadReader(const EdemaConstants& constants, const Simulation& simulation)
    : constants_(constants), sites_(sitesOf(constants, simulation.leg())),
      beds_(bedsOf(constants, simulation.leg())), surroundings_(simulation.leg().rig, sites_),
      elevation_(sites_.size()), garment_(sites_.size()), aboveBed_(sites_.size()) {
    wear(simulation);
}

void LoadReader::wear(const Simulation& simulation) {
    const auto& model = simulation.model();
    for (std::size_t r = 0; r < sites_.size(); ++r) {
        garment_[r] = model.garmentPressure(simulation.patient(), sites_[r]);
        aboveBed_[r] = garment_[r] - model.garmentPressure(simulation.patient(), beds_[r]);
    }
}

void LoadReader::read(const Simulation& simulation, std::span<CapillaryLoad> loads) {
    const auto& model = simulation.model();
    const auto& body = model.body().state();
    const auto& drive = model.drive();
    const double weight = model.solver().network().density * core::kGravity;
    const double motion = std::min(1.0, body.metabolicLevel / constants_.fullMotion);
    surroundings_.elevations(body.pose, elevation_);
    for (std::size_t r = 0; r < loads.size(); ++r) {
        const auto& region = constants_.regions[r];
        const std::size_t bed = region.bed;
        const double flow = std::max(kLeastFlow, model.inflow().flow()[bed] / model.inflow().restFlow(bed));
        // Swelling presses on the bed too, but the law takes it off by itself.
        const double outside = drive.bedExternalPressure[bed] - model.tissue().pressure[bed] + aboveBed_[r];
        const double capillary = model.solver().bedPressure()[bed] +
                                 weight * (drive.bedElevation[bed] - elevation_[r]) +
                                 region.postcapillary * std::pow(flow, constants_.postcapillaryExponent);
        const double surface = std::pow(std::min(flow, 1.0), constants_.surfaceExponent);
        loads[r] = {surface, surface * (capillary - outside), garment_[r], motion};
    }
}

} // namespace physiology::slow
