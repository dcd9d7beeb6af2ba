// SPDX-License-Identifier: Apache-2.0
#include "physiology/Oxygenation.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "core/Json.h"

namespace physiology {

OxygenConstants loadOxygenConstants(const std::filesystem::path& assets) {
    const auto file = assets / "physiology" / "oxygen.json";
    const auto document = core::loadJson(file);
    const core::JsonView json(document, file.string());
    OxygenConstants c;
    c.arterial = json.at("arterial_saturation").number(0.5, 1.0);
    c.restExtraction = json.at("rest_extraction").number(0.05, 0.6);
    c.activeExtraction = json.at("active_extraction").number(c.restExtraction, 0.95);
    c.greatestExtraction = json.at("greatest_extraction").number(c.activeExtraction, 0.99);
    c.needTime = json.at("need_time_s").number(1.0, 600.0);
    c.central = json.at("central_saturation").number(0.2, 1.0);
    return c;
}

Oxygenation::Oxygenation(const std::filesystem::path& assets, std::size_t beds)
    : constants_(loadOxygenConstants(assets)), work_(beds, 0.0), saturation_(beds, 0.0) {}

void Oxygenation::compute(const Inflow& inflow) {
    const auto& c = constants_;
    for (std::size_t bed = 0; bed < saturation_.size(); ++bed) {
        const double supply = inflow.restFlow(bed) > 0.0 ? inflow.flow()[bed] / inflow.restFlow(bed) : 1.0;
        const double fullNeed = c.activeExtraction / c.restExtraction * (1.0 + inflow.gain(bed));
        const double need = 1.0 + (fullNeed - 1.0) * work_[bed];
        const double wanted = c.restExtraction * need / std::max(supply, 1e-3);
        saturation_[bed] = c.arterial * (1.0 - std::min(wanted, c.greatestExtraction));
    }
}

void Oxygenation::reset(const Inflow& inflow) {
    std::fill(work_.begin(), work_.end(), 0.0);
    compute(inflow);
}

void Oxygenation::advance(double dt, const Inflow& inflow) {
    const double share = -std::expm1(-dt / constants_.needTime);
    for (std::size_t bed = 0; bed < work_.size(); ++bed)
        work_[bed] += share * (inflow.hyperemia(bed) - work_[bed]);
    compute(inflow);
}

double Oxygenation::mean(const Inflow& inflow) const {
    double flow = 0.0, carried = 0.0;
    for (std::size_t bed = 0; bed < saturation_.size(); ++bed) {
        flow += inflow.flow()[bed];
        carried += inflow.flow()[bed] * saturation_[bed];
    }
    return flow > 0.0 ? carried / flow : constants_.central;
}

} // namespace physiology
