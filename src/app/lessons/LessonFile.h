// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/World.h"
#include "app/lessons/Lesson.h"

namespace app {

// A lesson as data, assets/lessons/ID.json:
//   "id", "name", "order"
//   "words"      of a lesson of one's own: the texts of LessonWords, in one language; such a lesson needs no
//   claims,
//                its scenes no "from", its steps no words for lecturers
//   "steps"      each with
//     "id"
//     "scene"    "from": a scene of assets/scenes, and what is different from it, in the words of scene
//     files;
//                null takes an entry away. Labels of the scene are not taken over.
//     "look_at"  labels as in scene files; "words": the NUMBER of their text, see LessonWords; none: the name
//     "claims"   what is told, see Claims.h
//     "seconds"  to read and look
//     "protocol", "day"  to try it oneself

// `which` is an id of assets/lessons or the path of a file. Throws core::DataError naming file and entry, or
// the nearest known id.
Lesson loadLesson(const std::string& which, const std::filesystem::path& assets, const Asked& asked = {});

// Throws core::DataError naming file and step when the leg does not have what a step names, or its patient
// cannot be.
void checkLesson(const Lesson& lesson, const World& world);

// The scene of a step, counted from 1, with its words ("plain" or "lecturer") as the caption. Throws
// core::DataError for a lesson, a step or a wording that is not there.
Scene sceneOf(const std::string& lesson, int step, const std::string& wording,
              const std::filesystem::path& assets);

std::vector<std::string> lessonIds(const std::filesystem::path& assets); // in the order of the lessons

} // namespace app
