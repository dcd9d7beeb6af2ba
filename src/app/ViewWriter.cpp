// SPDX-License-Identifier: Apache-2.0
#include "app/ViewWriter.h"

#include <cmath>

#include <nlohmann/json.hpp>

#include "core/Units.h"
#include "ui/QuantityFacts.h"

namespace app {
namespace {

using Json = nlohmann::ordered_json;

double degrees(float radians) {
    return core::toDegrees(static_cast<double>(radians));
}

double mm(float metres) {
    return core::toMm(static_cast<double>(metres));
}

Json toJson(const scene::Camera& camera) {
    return {{"azimuth_deg", std::remainder(degrees(camera.azimuth), 360.0)}, // however often it went around
            {"elevation_deg", degrees(camera.elevation)},
            {"field_of_view_deg", degrees(camera.fieldOfView)},
            {"distance_mm", mm(camera.distance)},
            {"target_mm", {mm(camera.target.x), mm(camera.target.y), mm(camera.target.z)}}};
}

void writeCuts(const scene::ViewSpec& view, Json& json) {
    if (view.sectionHeight) json["section_mm"] = mm(*view.sectionHeight);
    if (view.axial) json["axial"] = true;
    if (!view.plane) return;
    const auto& plane = *view.plane;
    json["plane"] = {{"point_mm", {mm(plane.point.x), mm(plane.point.y), mm(plane.point.z)}},
                     {"normal", {plane.normal.x, plane.normal.y, plane.normal.z}}};
}

void writeStates(const scene::StructureStates& states, Json& json) {
    if (!states.hidden.empty()) json["hidden"] = states.hidden;
    if (!states.ghosted.empty()) json["ghosted"] = states.ghosted;
    if (!states.isolated.empty()) json["isolated"] = states.isolated;
}

} // namespace

Json viewToJson(const scene::ViewSpec& view) {
    Json json{{"camera", toJson(view.camera)},
              {"quantity", ui::factsOf(view.quantity).id},
              {"range", {view.rangeLow, view.rangeHigh}}};
    Json& opacity = json["opacity"];
    for (int i = 0; i < scene::kLayerCount; ++i)
        opacity[scene::nameOf(static_cast<scene::Layer>(i))] = view.opacity[static_cast<std::size_t>(i)];
    if (view.peel > 0.0F) json["peel"] = view.peel;
    writeCuts(view, json);
    writeStates(view.states, json);
    if (view.lens.on)
        json["lens"] = {{"at", {view.lens.at.x, view.lens.at.y}},
                        {"radius", view.lens.radius},
                        {"strength", view.lens.strength}};
    if (view.cutAway > 0.0F) json["cut_away"] = view.cutAway;
    json["vein_width"] = view.veinWidth;
    json["particles"] = view.particleCount;
    json["legend"] = view.legend;
    if (!view.selected.empty()) json["selected"] = view.selected;
    return json;
}

} // namespace app
