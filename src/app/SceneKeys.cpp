// SPDX-License-Identifier: Apache-2.0
#include "app/SceneKeys.h"

#include <nlohmann/json.hpp>

#include "core/KnownKeys.h"
#include "physiology/PatientJson.h"
#include "ui/Texts.h"

namespace app {
namespace {

using Names = std::vector<std::string>;

const Names kScene{"id",       "name",          "source", "title",  "caption", "patient",
                   "settle_s", "phase_percent", "events", "view",   "aim",     "frame",
                   "follow",   "labels",        "stride", "beside", "compare", "label_reach"};
const Names kView{"camera",   "quantity", "range",  "opacity",    "peel",     "section_mm",
                  "axial",    "plane",    "hidden", "ghosted",    "isolated", "lens",
                  "cut_away", "selected", "legend", "vein_width", "particles"};
const Names kCamera{"from", "azimuth_deg", "elevation_deg", "field_of_view_deg", "distance_mm", "target_mm"};
const Names kLens{"at", "radius", "strength"};
const Names kPlane{"point_mm", "normal"};
const Names kFrame{"low_mm", "high_mm"};
const Names kBeside{"change", "names"};

void expectIn(const core::JsonView& json, const char* key, const Names& known) {
    if (json.has(key)) core::expectKnownKeys(json.at(key), known, "entry");
}

void expectView(const core::JsonView& view) {
    core::expectKnownKeys(view, kView, "entry");
    expectIn(view, "camera", kCamera);
    expectIn(view, "lens", kLens);
    if (view.has("plane") && view.at("plane").raw().is_object()) expectIn(view, "plane", kPlane);
}

void expectWords(const core::JsonView& json, const char* key, const Names& languages) {
    if (json.has(key)) core::expectKnownKeys(json.at(key), languages, "language");
}

} // namespace

void expectSceneEntries(const core::JsonView& scene) {
    core::expectKnownKeys(scene, kScene, "entry");
    if (scene.has("view")) expectView(scene.at("view"));
    expectIn(scene, "frame", kFrame);
    expectIn(scene, "beside", kBeside);
    if (scene.has("patient")) physiology::expectPatientEntries(scene.at("patient"));
    if (scene.has("beside")) physiology::expectPatientEntries(scene.at("beside").at("change"));
}

void expectSceneLanguages(const core::JsonView& scene, const std::filesystem::path& assets) {
    Names known;
    for (const auto& language : ui::languages(assets))
        known.push_back(language.id);
    for (const char* key : {"title", "caption"})
        expectWords(scene, key, known);
    for (std::size_t i = 0; scene.has("labels") && i < scene.at("labels").size(); ++i)
        for (const char* key : {"words", "words_shut"})
            expectWords(scene.at("labels").at(i), key, known);
    if (!scene.has("beside")) return;
    const auto names = scene.at("beside").at("names");
    for (std::size_t i = 0; i < names.size(); ++i)
        core::expectKnownKeys(names.at(i), known, "language");
}

} // namespace app
