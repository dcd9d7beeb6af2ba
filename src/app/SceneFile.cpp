// SPDX-License-Identifier: Apache-2.0
#include "app/SceneFile.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "app/InsideJson.h"
#include "app/SceneKeys.h"
#include "app/SceneTranslations.h"
#include "app/ViewJson.h"
#include "core/DataError.h"
#include "core/Json.h"
#include "core/NearestName.h"
#include "physiology/ActivityData.h"
#include "physiology/CommandLog.h"
#include "physiology/PatientCommands.h"
#include "physiology/PatientJson.h"

namespace app {
namespace {

constexpr double kLongestSettling = 3600.0; // s

std::filesystem::path fileOf(const std::string& which, const std::filesystem::path& assets) {
    if (which.ends_with(".json")) return which;
    const auto known = sceneIds(assets);
    if (std::find(known.begin(), known.end(), which) == known.end())
        throw core::DataError("command line", "--scene",
                              which.empty() ? "is empty" : "\"" + which + "\" is no scene",
                              core::unknownNameHint(which, known, "scenes"));
    return assets / "scenes" / (which + ".json");
}

// Before the picture, one after the other.
std::vector<SceneEvent> eventsFrom(const core::JsonView& json, double settle) {
    std::vector<SceneEvent> events;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const auto entry = json.at(i);
        const double time = entry.at("at_s").number(0.0, settle);
        if (!events.empty() && time < events.back().time)
            entry.at("at_s").fail("runs backwards", "sort the events by their time");
        events.push_back({time, physiology::commandFromJson(entry)});
        physiology::expectCommandEntries(entry, events.back().command, {"at_s"});
    }
    return events;
}

// {"change": what differs from the scene's patient, "names": [..., ...]}
SceneBeside besideFrom(const core::JsonView& scene) {
    const auto json = scene.at("beside");
    const auto change = json.at("change");
    if (!change.raw().is_object()) change.fail("is no patient", "give members as in \"patient\"");
    auto changed = scene.has("patient") ? scene.at("patient").raw() : nlohmann::json::object();
    changed.merge_patch(change.raw());
    SceneBeside beside;
    beside.patient = physiology::patientFromJson(core::JsonView(changed, change.file(), change.where()));
    const auto names = json.at("names");
    for (std::size_t i = 0; i < beside.names.size(); ++i)
        beside.names[i] = SceneWords(names.at(i));
    for (const char* alone : {"compare", "stride"})
        if (scene.has(alone))
            json.fail(std::string("excludes \"") + alone + "\"",
                      "one leg alone can have that; leave one out");
    return beside;
}

void checkPatient(const physiology::Patient& patient, const char* place, const Scene& scene,
                  const World& world) {
    const physiology::PatientCommands rules(*world.leg, world.assets);
    try {
        rules.check(patient);
    } catch (const core::DataError& error) {
        throw core::DataError(scene.file, place + error.file, error.message, error.hint);
    }
}

// What happens on the way may set the leg going.
void checkPhase(const Scene& scene, const World& world) {
    if (!scene.phase || !scene.events.empty()) return;
    const auto activities = physiology::loadActivities(world.assets);
    const auto now = activities.find(scene.patient.activity);
    if (now != activities.end() && now->second.cycleSeconds.x().empty())
        throw core::DataError(scene.file, "phase_percent",
                              "the activity \"" + now->first + "\" has no phases",
                              "leave it out, or take another activity, such as walk");
}

} // namespace

Scene loadScene(const std::string& which, const std::filesystem::path& assets) {
    const auto file = fileOf(which, assets);
    const auto document = core::loadJson(file);
    const core::JsonView json(document, file.string());
    Scene scene = sceneFrom(json);
    expectSceneLanguages(json, assets);
    SceneTranslations(assets).addTo(scene);
    return scene;
}

Scene sceneFrom(const core::JsonView& json) {
    expectSceneEntries(json);
    Scene result;
    result.file = json.file();
    result.id = json.at("id").string();
    result.name = json.at("name").string();
    if (json.has("title")) result.title = SceneWords(json.at("title"));
    if (json.has("caption")) result.caption = SceneWords(json.at("caption"));
    if (json.has("patient")) result.patient = physiology::patientFromJson(json.at("patient"));
    if (json.has("settle_s")) result.settle = json.at("settle_s").number(0.0, kLongestSettling);
    if (json.has("phase_percent")) result.phase = json.at("phase_percent").number(0.0, 100.0) / 100.0;
    if (json.has("events")) result.events = eventsFrom(json.at("events"), result.settle);
    result.view = json.has("view") ? viewFromJson(json.at("view")) : scene::defaultView();
    result.camera = sceneCameraFrom(json);
    if (json.has("labels")) result.labels = sceneLabelsFrom(json.at("labels"));
    if (json.has("compare")) result.compared = comparedFrom(json.at("compare"));
    result.stride = json.booleanOr("stride", false);
    if (json.has("beside")) result.beside = besideFrom(json);
    result.camera.words = !result.beside; // they stand outside the legs' pictures
    if (json.has("label_reach"))
        for (int side = 0; side < 2; ++side)
            result.labelReach[side] = static_cast<float>(
                json.at("label_reach").at(static_cast<std::size_t>(side)).number(0.0, 1.0));
    return result;
}

void checkScene(const Scene& scene, const World& world) {
    checkFollow(scene.camera.follow, *world.leg, scene.file);
    checkNames(scene.view, scene.file, *world.leg);
    checkLabels(scene.labels, *world.leg, scene.file);
    checkPatient(scene.patient, "patient.", scene, world);
    if (scene.beside) checkPatient(scene.beside->patient, "beside.change.", scene, world);
    checkPhase(scene, world);
}

std::vector<std::string> sceneIds(const std::filesystem::path& assets) {
    std::vector<std::string> ids;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(assets / "scenes", none))
        if (entry.path().extension() == ".json") ids.push_back(entry.path().stem().string());
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace app
