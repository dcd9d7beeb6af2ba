// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "app/World.h"
#include "app/lessons/Lesson.h"
#include "physiology/Patient.h"
#include "scene/ViewSpec.h"

// A lesson that a lecturer made in the window. Its file is a lesson's file (LessonFile.h) that brings its
// words along, in one language, and starts from no scene of the program. Nobody has checked what it claims.
namespace app {

struct OwnStep {
    std::string title, plain, lecturer; // without a lecturer's words those of everybody are shown
    physiology::Patient patient;
    scene::ViewSpec view;
    double phase = -1.0; // 0..1 of the cycle; below 0: none
};

struct OwnLesson {
    std::string title;
    std::vector<OwnStep> steps;
};

// "own-" and the letters and digits of the title.
std::string ownLessonId(const std::string& title);
bool isOwnLesson(const std::string& id);

nlohmann::ordered_json toJson(const OwnLesson& lesson);

// $XDG_DATA_HOME/second-heart/lessons, ~/.local/share if that is not set.
std::filesystem::path ownLessonsFolder();
// Writes FOLDER/ID.json and loads it as every lesson is loaded; returns the file. Throws core::DataError for
// what could not be loaded again, and core::RuntimeFailure for a folder that cannot be written.
std::filesystem::path saveOwnLesson(const OwnLesson& lesson, const std::filesystem::path& folder,
                                    const World& world);
// In the order of their names; what cannot be shown is told in the log, in one line, and left out.
std::vector<std::shared_ptr<const Lesson>> ownLessons(const std::filesystem::path& folder,
                                                      const World& world);

} // namespace app
