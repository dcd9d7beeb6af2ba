// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ui/DrawnImage.h"

namespace ui {

// The lessons, and the one that plays, in the words of the shown language.
struct LessonModel {
    struct Entry {
        std::string id, title;
        int steps = 0;
        double seconds = 0.0; // to read and look
    };
    std::vector<Entry> all;
    bool choosing = false, playing = false; // the list is open; one plays
    std::string id, title, stepTitle, words;
    std::vector<std::string> everyWords; // that this lesson may say: they get their room once for all steps
    struct Source {                      // of what the step tells
        std::string name, key;           // author and year, or the key of a text instead
        bool remembered = false;         // quoted from memory
    };
    std::vector<Source> sources; // in a lecturer's wording
    bool sourced = false;        // steps of this lesson have such, and room is kept for them
    int step = 0, steps = 0;
    bool lecturer = false;    // its wording
    float curtain = 0.0F;     // 0 open .. 1: the leg is not to be seen while it goes to where the step begins
    std::string letters;      // characters of all lessons' words, each once
    struct Show {             // where nobody sits in front
        bool on = false;      // no controls, letters for readers far away
        float letters = 0.0F; // px, height of a capital letter of the words
        float through = 0.0F; // 0..1 of the time of the step
        std::string clinic;
        std::shared_ptr<const DrawnImage> logo; // null: none
        float brightness = 1.0F;                // 0: night
        int room = 0, shiftX = 0, shiftY = 0;   // px: around the picture, and where in it that stands
    } show;
};

struct ToggleLessons {}; // the list
struct PlayLesson {
    std::string id;
    int step = 0;
};
struct TurnStep {
    int by = 1; // steps forward
};
struct SwitchWording {};
struct LeaveLesson {}; // back to the patient and the view before it

} // namespace ui
