// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/Compared.h"
#include "app/SceneCamera.h"
#include "app/SceneLabels.h"
#include "app/SceneWords.h"
#include "app/World.h"
#include "physiology/Command.h"
#include "physiology/Patient.h"
#include "scene/ViewSpec.h"

namespace app {

// Something that happens on the way to the picture.
struct SceneEvent {
    double time = 0.0; // s of simulation
    physiology::Command command;
};

// A second leg beside a scene's: another patient who does the same at the same time.
struct SceneBeside {
    physiology::Patient patient;
    std::array<SceneWords, 2> names; // of both, from the left
};

// A picture as data: who, doing what, at which moment, seen how. Files: assets/scenes/ID.json.
struct Scene {
    std::string id, name;
    SceneWords title, caption; // what a visitor reads beside the picture; may be empty
    std::string file;
    physiology::Patient patient;
    std::vector<SceneEvent> events; // in the order of time
    double settle = 0.0;            // s of simulation before the moment
    std::optional<double> phase;    // 0..1 of the cycle, the next one after settling; empty: right then
    scene::ViewSpec view;
    SceneCamera camera;
    std::vector<SceneLabel> labels;
    std::optional<SceneBeside> beside;
    Compared compared = Compared::none; // labels tell how wide veins are in another state of the leg
    bool stride = false; // shows the way of the foot, and the pressure in it since the first step
    glm::vec2 labelReach{
        0.0F}; // of the picture's height, from its middle to the columns of labels; 0: beside what they name
};

// `which` is an id of assets/scenes or the path of a file. Throws core::DataError naming file and entry, or
// the nearest known id.
Scene loadScene(const std::string& which, const std::filesystem::path& assets);
// The same from a scene that has been read. Throws core::DataError.
Scene sceneFrom(const core::JsonView& json);

// Throws core::DataError naming the scene's file when its patient cannot be, on this leg.
void checkScene(const Scene& scene, const World& world);

std::vector<std::string> sceneIds(const std::filesystem::path& assets);

} // namespace app
