// SPDX-License-Identifier: Apache-2.0
#include "app/lessons/LessonFile.h"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "app/lessons/Claims.h"
#include "app/lessons/LessonWords.h"
#include "core/DataError.h"
#include "core/KnownKeys.h"
#include "core/NearestName.h"
#include "physiology/Catalog.h"
#include "physiology/Protocol.h"
#include "physiology/slow/Day.h"

namespace app {
namespace {

constexpr double kShortest = 2.0, kLongest = 120.0;            // s
const std::vector<std::string> kWordings{"plain", "lecturer"}; // as Wording
const std::vector<std::string> kLessonEntries{"id", "name", "order", "source", "words", "steps"};
const std::vector<std::string> kStepEntries{"id", "seconds", "claims", "protocol", "day", "scene", "look_at"};
const std::vector<std::string> kSceneEntries{"from",   "patient", "settle_s",    "phase_percent",
                                             "events", "view",    "aim",         "frame",
                                             "follow", "stride",  "label_reach", "compare"};

// What the steps of a lesson may name.
struct Known {
    std::filesystem::path assets;
    std::vector<std::string> scenes, claims, protocols, days;
    LessonWords words;
    bool own = false; // a lesson that brings its words along, and claims that nobody checks
};

std::vector<std::string> idsOf(const std::vector<physiology::CatalogEntry>& entries) {
    std::vector<std::string> ids;
    for (const auto& entry : entries)
        ids.push_back(entry.id);
    return ids;
}

Known knownIn(const std::filesystem::path& assets) {
    Known known{assets,
                sceneIds(assets),
                {},
                physiology::protocolIds(),
                idsOf(physiology::slow::days(assets)),
                LessonWords(assets)};
    for (const auto& claim : loadClaims(assets))
        known.claims.push_back(claim.id);
    return known;
}

std::string knownName(const core::JsonView& json, const char* kind, const std::vector<std::string>& known) {
    const auto name = json.string();
    if (std::find(known.begin(), known.end(), name) == known.end())
        json.fail(std::string("unknown ") + kind + " \"" + name + "\"", core::choicesHint(name, known));
    return name;
}

// The scene that a step starts from with what it changes, and its own labels.
nlohmann::json sceneOf(const core::JsonView& step, const std::string& key, const Known& known) {
    const auto change = step.at("scene");
    core::expectKnownKeys(change, kSceneEntries, "entry");
    auto scene = nlohmann::json::object();
    if (!known.own || change.has("from")) {
        const auto from = knownName(change.at("from"), "scene", known.scenes);
        scene = core::loadJson(known.assets / "scenes" / (from + ".json"));
    }
    for (const char* own : {"labels", "label_reach", "title", "caption"})
        scene.erase(own);
    scene.merge_patch(change.raw());
    scene.erase("from");
    scene["id"] = key;
    scene["name"] = key;
    if (step.has("look_at")) scene["labels"] = step.at("look_at").raw();
    if (!scene.contains("labels")) return scene;
    if (!scene["labels"].is_array()) step.at("look_at").fail("is no list", "give [ … ]");
    for (auto& label : scene["labels"])
        if (label.is_object()) label.erase("words");
    return scene;
}

void readLabelWords(const core::JsonView& step, const std::string& key, const Known& known, Scene& scene) {
    for (std::size_t i = 0; i < scene.labels.size(); ++i) {
        const auto label = step.at("look_at").at(i);
        if (!label.has("words")) continue;
        const auto words = key + ".at." + label.at("words").string();
        if (!known.words.has(words)) label.at("words").fail("has no text \"" + words + "\"", "write it");
        scene.labels[i].words = known.words.at(words);
    }
}

void readClaims(const core::JsonView& claims, const Known& known, LessonStep& step) {
    for (std::size_t i = 0; i < claims.size(); ++i)
        step.claims.push_back(knownName(claims.at(i), "claim", known.claims));
    if (step.claims.empty()) claims.fail("is empty", "say what the step tells");
}

void readOwnWords(const core::JsonView& words, Known& known) {
    known.own = true;
    for (const auto& key : words.keys())
        known.words.add(key, words.at(key).string());
}

LessonStep stepFrom(const core::JsonView& json, const std::string& lesson, const Known& known) {
    core::expectKnownKeys(json, kStepEntries, "entry");
    LessonStep step;
    step.id = json.at("id").string();
    const auto key = lesson + "." + step.id;
    const auto scene = sceneOf(json, key, known);
    step.scene = sceneFrom(core::JsonView(scene, json.file(), json.at("scene").where()));
    step.scene.title = known.words.at(key + ".title");
    step.scene.caption = known.words.at(key + ".plain");
    const bool silent = known.own && !known.words.has(key + ".lecturer");
    step.lecturer = silent ? step.scene.caption : known.words.at(key + ".lecturer");
    readLabelWords(json, key, known, step.scene);
    step.seconds = json.at("seconds").number(kShortest, kLongest);
    if (!known.own) readClaims(json.at("claims"), known, step);
    if (json.has("protocol")) step.protocol = knownName(json.at("protocol"), "protocol", known.protocols);
    if (json.has("day")) step.day = knownName(json.at("day"), "day", known.days);
    return step;
}

std::filesystem::path fileOf(const std::string& which, const std::filesystem::path& assets,
                             const Asked& asked) {
    if (which.ends_with(".json")) return which;
    const auto known = lessonIds(assets);
    if (std::find(known.begin(), known.end(), which) == known.end())
        throw core::DataError(asked.file, asked.where,
                              which.empty() ? "is empty" : "\"" + which + "\" is no lesson",
                              core::unknownNameHint(which, known, "lessons"));
    return assets / "lessons" / (which + ".json");
}

} // namespace

Lesson loadLesson(const std::string& which, const std::filesystem::path& assets, const Asked& asked) {
    const auto file = fileOf(which, assets, asked);
    const auto document = core::loadJson(file);
    const core::JsonView json(document, file.string());
    core::expectKnownKeys(json, kLessonEntries, "entry");
    auto known = knownIn(assets);
    if (json.has("words")) readOwnWords(json.at("words"), known);
    Lesson lesson;
    lesson.file = file.string();
    lesson.id = json.at("id").string();
    lesson.title = known.words.at(lesson.id + ".title");
    const auto steps = json.at("steps");
    std::set<std::string> ids;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        lesson.steps.push_back(stepFrom(steps.at(i), lesson.id, known));
        if (!ids.insert(lesson.steps.back().id).second)
            steps.at(i).at("id").fail("\"" + lesson.steps.back().id + "\" is there twice", "rename one");
    }
    if (lesson.steps.empty()) steps.fail("is empty", "a lesson has at least one step");
    return lesson;
}

void checkLesson(const Lesson& lesson, const World& world) {
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        const auto place = std::string("steps[") + std::to_string(i) + "] (" + lesson.steps[i].id + ").";
        try {
            checkScene(lesson.steps[i].scene, world);
        } catch (const core::DataError& error) {
            throw core::DataError(error.file, place + error.where, error.message, error.hint);
        }
    }
}

Scene sceneOf(const std::string& lesson, int step, const std::string& wording,
              const std::filesystem::path& assets) {
    const auto found = std::find(kWordings.begin(), kWordings.end(), wording);
    if (found == kWordings.end())
        throw core::DataError("command line", "--wording", "\"" + wording + "\" is no wording",
                              core::choicesHint(wording, kWordings));
    const auto loaded = loadLesson(lesson, assets);
    if (step < 1 || step > std::ssize(loaded.steps))
        throw core::DataError("command line", "--step", std::to_string(step) + " is no step of " + loaded.id,
                              "give 1 to " + std::to_string(loaded.steps.size()));
    const auto& chosen = loaded.steps[static_cast<std::size_t>(step - 1)];
    Scene scene = chosen.scene;
    scene.caption = chosen.words(static_cast<Wording>(found - kWordings.begin()));
    return scene;
}

std::vector<std::string> lessonIds(const std::filesystem::path& assets) {
    return idsOf(physiology::catalogOf(assets / "lessons"));
}

} // namespace app
