// SPDX-License-Identifier: Apache-2.0
#include "physiology/Probes.h"

#include <cmath>

#include <nlohmann/json.hpp>

#include "core/Json.h"
#include "core/NearestName.h"
#include "core/Units.h"

namespace physiology {

namespace {

constexpr int kSearchSteps = 200;

Probe readProbe(const core::JsonView& json, const anatomy::Leg& leg) {
    const std::string id = json.at("vessel").string();
    const int vessel = leg.vesselIndex(id);
    if (vessel < 0) {
        std::vector<std::string> known;
        for (const auto& each : leg.vessels)
            known.push_back(each.id);
        json.fail("\"" + id + "\" is not a vessel", core::unknownNameHint(id, known, "vessels"));
    }
    if (json.has("at")) return {vessel, json.at("at").number(0.0, 1.0)};
    const double height = core::fromMm(json.at("height_mm").number(0.0, 1500.0));
    return {vessel, placeAtHeight(leg.vessels[static_cast<std::size_t>(vessel)], height)};
}

} // namespace

double placeAtHeight(const anatomy::Vessel& vessel, double height) {
    double best = 0.0, nearest = 1e9;
    for (int i = 0; i <= kSearchSteps; ++i) {
        const double at = static_cast<double>(i) / kSearchSteps;
        const double distance = std::abs(anatomy::positionAt(vessel, at).z - height);
        if (distance < nearest) {
            nearest = distance;
            best = at;
        }
    }
    return best;
}

Probes::Probes(const anatomy::Leg& leg, const std::filesystem::path& assets) {
    const auto file = assets / "physiology" / "probes.json";
    const auto document = core::loadJson(file);
    const core::JsonView json = core::JsonView(document, file.string()).at("probes");
    for (const char* id :
         {"dorsal_foot", "ankle", "calf", "popliteal", "femoral", "plantar_outflow", "duplex_great_saphenous",
          "duplex_small_saphenous", "duplex_deep_calf", "duplex_femoral", "duplex_gastrocnemius"})
        probes_[id] = readProbe(json.at(id), leg);
}

} // namespace physiology
