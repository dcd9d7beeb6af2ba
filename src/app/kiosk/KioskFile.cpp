// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/KioskFile.h"

#include <algorithm>
#include <numbers>

#include <nlohmann/json.hpp>

#include "core/Json.h"
#include "core/KnownKeys.h"
#include "core/NearestName.h"
#include "physiology/Catalog.h"

namespace app {
namespace {

constexpr double kShortest = 3.0, kLongest = 120.0; // s
constexpr double kFastest = 45.0;                   // degrees in a second

// What a leg that moves takes up, instead of what its scene shows of one moment, and from where it takes
// little.
void widen(Scene& scene, const core::JsonView& reach) {
    if (!reach.has(scene.id)) return;
    const auto own = reach.at(scene.id);
    core::expectKnownKeys(own, {"frame", "azimuth_deg"}, "entry");
    scene.camera.frame = sceneCameraFrom(own).frame;
    const double azimuth = own.at("azimuth_deg").number(-180.0, 180.0) * std::numbers::pi / 180.0;
    scene.view.camera.azimuth = static_cast<float>(azimuth);
}

// What is the same for all scenes of the show.
struct Scenes {
    const World& world;
    core::JsonView reach;

    Scene named(const core::JsonView& json) const {
        Scene scene = loadScene(json.string(), world.assets);
        checkScene(scene, world);
        scene.camera.words = false; // the screen has a place of its own for them
        widen(scene, reach);
        return scene;
    }
};

KioskFile::Attraction attractionFrom(const core::JsonView& json, const Scenes& scenes) {
    core::expectKnownKeys(json, {"scene", "seconds", "turn_deg_s"}, "entry");
    const double turn = json.at("turn_deg_s").number(-kFastest, kFastest) * std::numbers::pi / 180.0;
    return {scenes.named(json.at("scene")), json.at("seconds").number(kShortest, kLongest),
            static_cast<float>(turn)};
}

std::string activityFrom(const core::JsonView& json, const World& world) {
    auto id = json.string();
    const auto activities = physiology::activities(world.assets);
    std::vector<std::string> known;
    known.reserve(activities.size());
    for (const auto& each : activities)
        known.push_back(each.id);
    if (std::find(known.begin(), known.end(), id) == known.end())
        json.fail("is no activity", core::choicesHint(id, known));
    return id;
}

KioskFile::Choice choiceFrom(const core::JsonView& json, const World& world) {
    core::expectKnownKeys(json, {"id", "activity", "valve_group", "stocking"}, "entry");
    if (json.keys().size() != 2) json.fail("has not one action", "give activity, valve_group or stocking");
    return {json.at("id").string(), json.has("activity") ? activityFrom(json.at("activity"), world) : "",
            json.stringOr("valve_group", ""), json.stringOr("stocking", "")};
}

KioskFile::Look lookFrom(const core::JsonView& json, const Scenes& scenes) {
    core::expectKnownKeys(json, {"scene", "walks"}, "entry");
    return {scenes.named(json.at("scene")), json.at("walks").boolean()};
}

template <class Item, class Read>
void eachOf(const core::JsonView& list, std::vector<Item>& into, const Read& read) {
    if (list.size() == 0) list.fail("is empty", "give at least one");
    for (std::size_t i = 0; i < list.size(); ++i)
        into.push_back(read(list.at(i)));
}

} // namespace

KioskFile loadKioskFile(const World& world) {
    const auto file = world.assets / "kiosk" / "show.json";
    const auto document = core::loadJson(file);
    const core::JsonView all(document, file.string());
    core::expectKnownKeys(all, {"source", "home", "reach", "attract_activity", "attract", "choices", "looks"},
                          "entry");
    KioskFile out;
    const Scenes scenes{world, all.at("reach")};
    out.home = scenes.named(all.at("home"));
    out.attractActivity = activityFrom(all.at("attract_activity"), world);
    eachOf(all.at("attract"), out.attract, [&](const auto& j) { return attractionFrom(j, scenes); });
    eachOf(all.at("choices"), out.choices, [&](const auto& j) { return choiceFrom(j, world); });
    eachOf(all.at("looks"), out.looks, [&](const auto& j) { return lookFrom(j, scenes); });
    return out;
}

} // namespace app
