// SPDX-License-Identifier: Apache-2.0
#include "app/ViewJson.h"

#include <array>

#include "app/InsideJson.h"
#include "core/DataError.h"
#include "core/NearestName.h"
#include "core/Units.h"
#include "scene/Peel.h"
#include "ui/QuantityFacts.h"

namespace app {
namespace {

constexpr double kMostMm = 3000.0;
constexpr double kNearestMm = 1.0, kFarthestMm = 6000.0; // of the camera from what it looks at
constexpr double kNarrowest = 5.0,
                 kWidest = 90.0; // degrees, of what it sees; beyond them nothing can be told
constexpr double kMostValue = 1e6, kSmallestRange = 1e-6; // of a quantity, in its display unit
constexpr std::array kViews{scene::NamedView::front, scene::NamedView::back, scene::NamedView::medial,
                            scene::NamedView::lateral};
const std::vector<std::string> kViewNames{"front", "back", "medial", "lateral"};

float degrees(const core::JsonView& json, double most) {
    return static_cast<float>(core::fromDegrees(json.number(-most, most)));
}

float millimetres(const core::JsonView& json) {
    return static_cast<float>(core::fromMm(json.number(-kMostMm, kMostMm)));
}

void readSide(const core::JsonView& json, scene::Camera& camera) {
    const auto name = json.string();
    const auto found = std::find(kViewNames.begin(), kViewNames.end(), name);
    if (found == kViewNames.end())
        json.fail("unknown side \"" + name + "\"", core::choicesHint(name, kViewNames));
    const auto named = scene::namedCamera(kViews[static_cast<std::size_t>(found - kViewNames.begin())]);
    camera.azimuth = named.azimuth;
    camera.elevation = named.elevation;
}

scene::Camera cameraFrom(const core::JsonView& json, scene::Camera camera) {
    if (json.has("from")) readSide(json.at("from"), camera);
    if (json.has("azimuth_deg")) camera.azimuth = degrees(json.at("azimuth_deg"), 360.0);
    if (json.has("elevation_deg")) camera.elevation = degrees(json.at("elevation_deg"), 90.0);
    if (json.has("field_of_view_deg"))
        camera.fieldOfView =
            static_cast<float>(core::fromDegrees(json.at("field_of_view_deg").number(kNarrowest, kWidest)));
    if (json.has("distance_mm"))
        camera.distance =
            static_cast<float>(core::fromMm(json.at("distance_mm").number(kNearestMm, kFarthestMm)));
    if (json.has("target_mm"))
        for (int axis = 0; axis < 3; ++axis)
            camera.target[axis] = millimetres(json.at("target_mm").at(static_cast<std::size_t>(axis)));
    return camera;
}

void readOpacity(const core::JsonView& json, scene::ViewSpec& view) {
    std::vector<std::string> known;
    known.reserve(scene::kLayerCount);
    for (int i = 0; i < scene::kLayerCount; ++i)
        known.emplace_back(scene::nameOf(static_cast<scene::Layer>(i)));
    for (const auto& key : json.keys()) {
        const auto found = std::find(known.begin(), known.end(), key);
        if (found == known.end()) json.fail("unknown layer \"" + key + "\"", core::choicesHint(key, known));
        view.opacity[static_cast<std::size_t>(found - known.begin())] =
            static_cast<float>(json.at(key).number(0.0, 1.0));
    }
}

scene::Quantity quantityAt(const core::JsonView& json) {
    try {
        return ui::quantityOf(json.string());
    } catch (const core::DataError& unknown) {
        json.fail(unknown.message, unknown.hint); // with the file's name
    }
}

void readQuantity(const core::JsonView& json, scene::ViewSpec& view) {
    if (json.has("quantity")) ui::showQuantity(view, quantityAt(json.at("quantity")));
    if (!json.has("range")) return;
    const auto range = json.at("range");
    const double low = range.at(0).number(-kMostValue, kMostValue),
                 high = range.at(1).number(-kMostValue, kMostValue);
    if (range.size() > 2 || high - low < kSmallestRange) range.fail("is empty", "give [low, high]");
    view.rangeLow = static_cast<float>(low);
    view.rangeHigh = static_cast<float>(high);
}

} // namespace

scene::ViewSpec viewFromJson(const core::JsonView& json) {
    scene::ViewSpec view = scene::defaultView();
    if (json.has("camera")) view.camera = cameraFrom(json.at("camera"), view.camera);
    readQuantity(json, view);
    if (json.has("peel")) scene::makeSolid(view); // a leg to be peeled is solid
    if (json.has("opacity")) readOpacity(json.at("opacity"), view);
    if (json.has("section_mm"))
        view.sectionHeight = static_cast<float>(core::fromMm(
            json.at("section_mm").number(0.0, core::toMm(static_cast<double>(scene::kHighestSection)))));
    readInside(json, view);
    if (json.booleanOr("axial", false)) {
        if (!view.sectionHeight) json.fail("is axial without a section", "add \"section_mm\"");
        scene::showAxial(view, *view.sectionHeight);
    }
    if (json.has("vein_width")) view.veinWidth = static_cast<float>(json.at("vein_width").number(0.2, 10.0));
    if (json.has("particles")) view.particleCount = json.at("particles").integer(0, 1000000);
    view.legend = json.booleanOr("legend", view.legend);
    view.selected = json.stringOr("selected", view.selected);
    return view;
}

} // namespace app
