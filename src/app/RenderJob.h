// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>

#include "app/Moment.h"
#include "app/SceneCamera.h"
#include "app/SceneFile.h"
#include "app/Studio.h"
#include "physiology/Patient.h"

namespace app {

// Where pictures go, and which.
struct RenderOutput {
    enum class Kind { picture, folder, video } kind = Kind::picture;
    std::filesystem::path path;
    int firstFrame = 0, lastFrame = 0; // inclusive, for folder and video
    bool loop = false;                 // one whole cycle instead
};

struct RenderJob {
    RenderOutput out;
    physiology::Patient patient;
    scene::ViewSpec view;
    SceneCamera camera;
    std::vector<SceneEvent> events{};
    std::optional<physiology::Patient> beside{}; // whose leg stands beside the patient's
    Moment moment;
    bool stride = false; // as Scene
    int framesPerSecond = 30;
    Studio::Options studio;
};

// Throws core::RuntimeFailure at once for an output that cannot be written, core::DataError for a wrong
// range.
RenderOutput outputFor(const std::string& out, const std::string& frames, bool loop);
std::pair<int, int> parseSize(const std::string& text);
render::Quality parseQuality(const std::string& text);
core::ColorVision parseColorVision(const std::string& text);

int run(const RenderJob& job, const World& world); // returns the exit code

} // namespace app
