// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/KioskFile.h"

#include <numbers>

#include <nlohmann/json.hpp>

#include "core/Json.h"
#include "core/KnownKeys.h"

namespace app {
namespace {

constexpr double kShortest = 3.0, kLongest = 120.0; // s
constexpr double kFastest = 45.0;                   // degrees in a second

Scene sceneNamed(const core::JsonView& json, const World& world) {
    Scene scene = loadScene(json.string(), world.assets);
    checkScene(scene, world);
    scene.camera.words = false; // the screen has a place of its own for them
    return scene;
}

KioskFile::Attraction attractionFrom(const core::JsonView& json, const World& world) {
    core::expectKnownKeys(json, {"scene", "seconds", "turn_deg_s"}, "entry");
    const double turn = json.at("turn_deg_s").number(-kFastest, kFastest) * std::numbers::pi / 180.0;
    return {sceneNamed(json.at("scene"), world), json.at("seconds").number(kShortest, kLongest),
            static_cast<float>(turn)};
}

KioskFile::Choice choiceFrom(const core::JsonView& json) {
    core::expectKnownKeys(json, {"id", "activity", "valve_group", "stocking"}, "entry");
    if (json.keys().size() != 2) json.fail("has not one action", "give activity, valve_group or stocking");
    return {json.at("id").string(), json.stringOr("activity", ""), json.stringOr("valve_group", ""),
            json.stringOr("stocking", "")};
}

KioskFile::Look lookFrom(const core::JsonView& json, const World& world) {
    core::expectKnownKeys(json, {"scene", "walks"}, "entry");
    return {sceneNamed(json.at("scene"), world), json.at("walks").boolean()};
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
    core::expectKnownKeys(all, {"source", "home", "attract", "choices", "looks"}, "entry");
    KioskFile out;
    out.home = sceneNamed(all.at("home"), world);
    eachOf(all.at("attract"), out.attract, [&](const auto& j) { return attractionFrom(j, world); });
    eachOf(all.at("choices"), out.choices, choiceFrom);
    eachOf(all.at("looks"), out.looks, [&](const auto& j) { return lookFrom(j, world); });
    return out;
}

} // namespace app
