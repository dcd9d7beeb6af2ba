// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "app/SceneFile.h"
#include "app/SceneWords.h"

namespace app {

enum class Wording { plain, lecturer };

// One picture of a lesson and what is said of it.
struct LessonStep {
    std::string id;
    Scene scene; // its title is the step's, its caption the plain words, its labels what to look at
    SceneWords lecturer;
    double seconds = 10.0;           // to read the plain words and look
    std::vector<std::string> claims; // told here; ids of assets/lessons/claims
    std::string protocol, day;       // to measure or live through it oneself; may be empty
    const SceneWords& words(Wording wording) const {
        return wording == Wording::plain ? scene.caption : lecturer;
    }
};

// Where a lesson is named, for who named one that is none.
struct Asked {
    std::string file = "command line", where = "--lesson";
};

// A story in steps, each of which changes the camera or the patient. Files: assets/lessons/ID.json.
struct Lesson {
    std::string id, file;
    SceneWords title;
    std::vector<LessonStep> steps; // at least one
};

} // namespace app
