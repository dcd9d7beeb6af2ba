// SPDX-License-Identifier: Apache-2.0
#include "physiology/NetworkSettings.h"

#include <nlohmann/json.hpp>

#include "core/Json.h"
#include "core/Units.h"

namespace physiology {

namespace {

hemodynamics::Valve readValve(const core::JsonView& json) {
    hemodynamics::Valve valve;
    valve.openAreaFraction = json.at("open_area_fraction").number(0.1, 1.0);
    valve.effectiveLength = core::fromMm(json.at("effective_length_mm").number(0.5, 50.0));
    valve.openingRate = json.at("opening_rate_per_pa_s").number(1e-4, 100.0);
    valve.closingRate = json.at("closing_rate_per_pa_s").number(1e-4, 100.0);
    valve.openingPressure = core::fromMmHg(json.at("opening_pressure_mmhg").number(0.0, 5.0));
    valve.closingPressure = core::fromMmHg(json.at("closing_pressure_mmhg").number(-5.0, 0.0));
    valve.jetRecovers = true; // a vein goes on beyond its valve
    return valve;
}

hemodynamics::TubeLaw readLaw(const core::JsonView& json) {
    hemodynamics::TubeLaw law;
    law.stretching = json.at("stretching_pa").number(1.0, 1e5);
    law.stretchingExponent = json.at("stretching_exponent").number(0.5, 10.0);
    law.bending = json.at("bending_pa").number(1.0, 1e5);
    law.bendingExponent = json.at("bending_exponent").number(0.0, 1.5);
    return law;
}

} // namespace

NetworkSettings loadNetworkSettings(const std::filesystem::path& assets) {
    const auto file = assets / "physiology" / "network.json";
    const auto document = core::loadJson(file);
    const core::JsonView json(document, file.string());
    NetworkSettings settings;
    const auto cells = json.at("cells");
    settings.cellLength = core::fromMm(cells.at("length_mm").number(2.0, 50.0));
    settings.shortestCell = core::fromMm(cells.at("shortest_mm").number(1.0, 50.0));
    settings.perforatorCells = cells.at("perforator_cells").integer(1, 20);
    settings.mergeJoins = core::fromMm(cells.at("merge_joins_mm").number(0.1, 50.0));
    settings.junctionLength = core::fromMm(cells.at("junction_length_mm").number(0.1, 50.0));
    settings.smoothing = core::fromMm(cells.at("smoothing_mm").number(1.0, 200.0));
    settings.density = json.at("blood").at("density_kg_m3").number(900.0, 1200.0);
    settings.viscosity = json.at("blood").at("viscosity_mpa_s").number(0.5, 50.0) * 1e-3;
    settings.collapsedFriction = json.at("blood").at("collapsed_friction").number(1.0, 100.0);
    settings.dryThickening = json.at("blood").at("dry_thickening").number(0.0, 1.0);
    settings.valve = readValve(json.at("valve"));
    return settings;
}

std::map<std::string, hemodynamics::TubeLaw> loadTubeLaws(const std::filesystem::path& assets) {
    const auto file = assets / "anatomy" / "tube_laws.json";
    const auto document = core::loadJson(file);
    const core::JsonView list = core::JsonView(document, file.string()).at("laws");
    std::map<std::string, hemodynamics::TubeLaw> laws;
    for (std::size_t i = 0; i < list.size(); ++i)
        laws[list.at(i).at("id").string()] = readLaw(list.at(i));
    return laws;
}

} // namespace physiology
