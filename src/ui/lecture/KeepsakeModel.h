// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace ui {

// What a lecturer takes home: pictures, films, a lesson of their own.
struct KeepsakeModel {
    enum class Work { none, picture, recording, writing };
    Work work = Work::none;
    float progress = 0.0F;             // 0..1 of what is under way
    double filmed = 0.0, wanted = 0.0; // s of the film that is recorded
    std::string note;                  // what came of the last one, until it fades
    bool noteIsComplaint = false;
    struct Step {
        std::string title, plain, lecturer;
    };
    struct Draft { // a lesson of one's own
        std::string title;
        std::vector<Step> steps;
        bool saved = true, open = false; // and its window
    } draft;
};

struct SavePicture {
    bool large = false; // 3840x2160 at high quality, else as large as the window
};
struct RecordFilm {
    double seconds = 10.0;
    int cycles = 0; // so many instead, closed to a loop
};
struct StopFilm {      // of what is recorded a film is made
    bool drop = false; // nothing is, and what is written is removed
};
struct AddStep { // of what is seen now
    std::string title, plain, lecturer;
};
struct ChangeStep {
    int step = 0;
    int by = 0; // places later
    bool remove = false;
};
struct WordStep {
    int step = 0;
    KeepsakeModel::Step words;
};
struct NameLesson {
    std::string title;
};
struct SaveLesson {};
struct NewLesson {};
struct OpenDesk {}; // and close it

struct KeepsakeRequest {
    std::variant<SavePicture, RecordFilm, StopFilm, AddStep, ChangeStep, WordStep, NameLesson, SaveLesson,
                 NewLesson, OpenDesk>
        wish;
};

} // namespace ui
