// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/RenderJob.h"
#include "app/lessons/Lesson.h"
#include "exhibit/Configuration.h"

namespace app {

// A show as a video: what a display shows in a waiting room, for a television without a computer.
struct PlaylistJob {
    RenderOutput out; // video or folder
    std::vector<std::shared_ptr<const Lesson>> lessons;
    exhibit::Configuration configuration; // screen, pace, name and sign of the house
    int width = 1280, height = 720, framesPerSecond = 30;
    render::Quality quality = render::Quality::high;
    std::string language = "en";
    bool validation = false;
};

// One step of it as a job of its own.
RenderJob jobOf(const PlaylistJob& job, const Lesson& lesson, int step);
int run(const PlaylistJob& job, const World& world); // returns the exit code; throws core::DataError

} // namespace app
