// SPDX-License-Identifier: Apache-2.0
#include "physiology/slow/EdemaConstants.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/Json.h"
#include "core/NearestName.h"
#include "core/Units.h"

namespace physiology::slow {

namespace {

constexpr double kMinute = 60.0; // s
const std::array<std::string, 2> kKinds{"muscle", "skin"};
const std::array<std::string, 4> kParts{"foot", "lower-leg", "knee", "thigh"};

TissueKind readKind(const core::JsonView& json) {
    const double per100mlMinute = 1.0 / (100.0 * kMinute);
    TissueKind kind;
    kind.filtration =
        json.at("filtration_ml_min_100ml_mmhg").number(1e-4, 0.1) * per100mlMinute / core::kPascalPerMmHg;
    kind.restLymph = json.at("rest_lymph_ml_min_100ml").number(1e-4, 0.1) * per100mlMinute;
    kind.fluidShare = json.at("fluid_share").number(0.02, 0.9);
    kind.restProtein = json.at("rest_protein_g_dl").number(0.1, 6.0);
    return kind;
}

std::size_t choice(const core::JsonView& json, std::span<const std::string> known) {
    const std::string text = json.string();
    const auto found = std::find(known.begin(), known.end(), text);
    if (found == known.end()) json.fail("\"" + text + "\" is not known", core::choicesHint(text, known));
    return static_cast<std::size_t>(found - known.begin());
}

TissueRegion readRegion(const core::JsonView& json, const std::vector<std::string>& beds) {
    TissueRegion region;
    region.id = json.at("id").string();
    region.part = kParts[choice(json.at("part"), kParts)];
    region.bed = choice(json.at("bed"), beds);
    region.kind = choice(json.at("tissue"), kKinds);
    region.height = core::fromMm(json.at("height_mm").number(0.0, 1000.0));
    region.volume = core::fromMl(json.at("tissue_ml").number(1.0, 20000.0));
    region.postcapillary = core::fromMmHg(json.at("postcapillary_mmhg").number(0.0, 30.0));
    return region;
}

void readTissue(const core::JsonView& json, const anatomy::Leg& leg, EdemaConstants& c) {
    for (const auto& kind : kKinds)
        c.kinds.push_back(readKind(json.at("tissues").at(kind)));
    std::vector<std::string> beds;
    for (const auto& bed : leg.beds)
        beds.push_back(bed.id);
    const auto regions = json.at("regions");
    for (std::size_t i = 0; i < regions.size(); ++i)
        c.regions.push_back(readRegion(regions.at(i), beds));
    if (c.regions.empty()) regions.fail("is empty", "name at least one region of tissue");
    c.lowerLeg = core::fromMl(json.at("lower_leg_ml").at("value").number(100.0, 20000.0));
}

void readLymph(const core::JsonView& json, EdemaConstants& c) {
    c.greatestLymph = json.at("greatest").number(1.5, 100.0);
    c.lymphPressure = core::fromMmHg(json.at("efold_mmhg").number(0.05, 20.0));
    c.lymphMotion = json.at("motion_gain").number(0.0, 20.0);
    c.fullMotion = json.at("motion_full_level").number(0.01, 2.0);
    c.lymphGarment = json.at("garment_share").number(0.0, 1.0);
}

} // namespace

double EdemaConstants::oncoticPressure(double protein) const {
    return protein * (oncotic[0] + protein * (oncotic[1] + protein * oncotic[2]));
}

EdemaConstants loadEdemaConstants(const std::filesystem::path& assets, const anatomy::Leg& leg) {
    const auto file = assets / "physiology" / "edema.json";
    const auto document = core::loadJson(file);
    const core::JsonView json(document, file.string());
    EdemaConstants c;
    c.plasmaProtein = json.at("plasma_protein_g_dl").at("value").number(1.0, 15.0);
    const auto oncotic = json.at("oncotic").at("mmhg_per_g_dl").numbers(3);
    std::transform(oncotic.begin(), oncotic.end(), c.oncotic.begin(), core::fromMmHg);
    c.reflection = json.at("reflection").at("value").number(0.0, 1.0);
    c.postcapillaryExponent = json.at("postcapillary").at("flow_exponent").number(0.0, 1.0);
    c.surfaceExponent = json.at("surface").at("flow_exponent").number(0.0, 1.0);
    readLymph(json.at("lymph"), c);
    c.pressure =
        tableCurve(json.at("interstitial_pressure"), "strain", "mmhg", {-200.0, 200.0, core::fromMmHg(1.0)});
    readTissue(json, leg, c);
    return c;
}

} // namespace physiology::slow
