// SPDX-License-Identifier: Apache-2.0
#include "app/InsideJson.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/DataError.h"
#include "core/NearestName.h"
#include "core/Units.h"
#include "scene/Peel.h"
#include "scene/PlanePresets.h"
#include "scene/Visibility.h"

namespace app {
namespace {

constexpr double kMostMm = 3000.0;

void readPeel(const core::JsonView& json, scene::ViewSpec& view) {
    if (json.raw().is_number()) {
        view.peel = static_cast<float>(json.number(0.0, 1.0));
        return;
    }
    std::vector<std::string> names;
    for (int i = 0; i < scene::kPeelSteps; ++i)
        names.emplace_back(scene::nameOf(static_cast<scene::PeelStep>(i)));
    const auto name = json.string();
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) json.fail("unknown stop \"" + name + "\"", core::choicesHint(name, names));
    view.peel = scene::stopOf(static_cast<scene::PeelStep>(found - names.begin()));
}

void readNames(const core::JsonView& json, const char* key, std::set<std::string>& names) {
    if (!json.has(key)) return;
    const auto list = json.at(key);
    for (std::size_t i = 0; i < list.size(); ++i)
        names.insert(list.at(i).string());
}

void readLens(const core::JsonView& json, scene::Lens& lens) {
    lens.on = true;
    if (json.has("at"))
        for (int axis = 0; axis < 2; ++axis)
            lens.at[axis] =
                static_cast<float>(json.at("at").at(static_cast<std::size_t>(axis)).number(0.0, 1.0));
    if (json.has("radius"))
        lens.radius = static_cast<float>(json.at("radius").number(scene::kSmallestLens, scene::kLargestLens));
    if (json.has("strength")) lens.strength = static_cast<float>(json.at("strength").number(0.0, 1.0));
}

glm::vec3 vectorFrom(const core::JsonView& json, double most) {
    glm::vec3 vector(0.0F);
    for (int axis = 0; axis < 3; ++axis)
        vector[axis] = static_cast<float>(json.at(static_cast<std::size_t>(axis)).number(-most, most));
    return vector;
}

scene::SectionPlane planeFrom(const core::JsonView& json) {
    if (json.raw().is_string()) {
        const auto name = json.string();
        const auto preset = scene::planePreset(name);
        if (!preset)
            json.fail("unknown plane \"" + name + "\"", core::choicesHint(name, scene::planePresets()));
        return *preset;
    }
    scene::SectionPlane plane;
    plane.point = vectorFrom(json.at("point_mm"), kMostMm) * static_cast<float>(core::fromMm(1.0));
    const glm::vec3 normal = vectorFrom(json.at("normal"), 1e3);
    if (glm::length(normal) < 1e-3F) json.at("normal").fail("has no direction", "give [x, y, z]");
    plane.normal = glm::normalize(normal);
    return plane;
}

} // namespace

void readInside(const core::JsonView& json, scene::ViewSpec& view) {
    readNames(json, "hidden", view.states.hidden);
    readNames(json, "ghosted", view.states.ghosted);
    readNames(json, "isolated", view.states.isolated);
    if (json.has("peel")) readPeel(json.at("peel"), view);
    if (json.has("lens")) readLens(json.at("lens"), view.lens);
    if (json.has("cut_away")) view.cutAway = static_cast<float>(json.at("cut_away").number(0.0, 1.0));
    if (!json.has("plane")) return;
    if (view.sectionHeight) json.at("plane").fail("excludes \"section_mm\"", "give one of them");
    scene::cut(view, planeFrom(json.at("plane")));
}

void checkNames(const scene::ViewSpec& view, const std::string& file, const anatomy::Leg& leg) {
    const auto known = scene::stateNames(leg);
    const auto check = [&](const char* key, const std::string& name) {
        if (std::find(known.begin(), known.end(), name) != known.end()) return;
        const auto near = core::nearName(name, known);
        throw core::DataError(file, std::string("view.") + key,
                              "\"" + name + "\" is no structure of the leg and no layer",
                              (near.empty() ? "" : "did you mean \"" + near + "\"? ") +
                                  std::string("`second-heart list vessels`, bones and muscles print ids"));
    };
    for (const auto& name : view.states.hidden)
        check("hidden", name);
    for (const auto& name : view.states.ghosted)
        check("ghosted", name);
    for (const auto& name : view.states.isolated)
        check("isolated", name);
}

} // namespace app
