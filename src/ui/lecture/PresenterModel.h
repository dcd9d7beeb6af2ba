// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <variant>
#include <vector>

#include <glm/vec2.hpp>

namespace ui {

// What the one who speaks has for themselves, and how they point.
struct PresenterModel {
    bool leftFolded = false, rightFolded = false; // columns of panels
    bool canGoOn = false;                         // where the last sitting was left
    bool notes = false;                           // their window is open
    bool black = false;                           // nothing is to be seen, so that all look at the speaker

    struct Laser {
        bool on = false, seen = false; // seen: over the picture
        struct Spot {
            glm::vec2 place{0.0F}; // px of the window
            float age = 0.0F;      // 0 now .. 1 gone
        };
        std::vector<Spot> trail; // oldest first; the last is where it points
    } laser;

    struct Talk {
        bool runs = false;
        double seconds = 0.0;             // spoken
        std::string clock;                // "14:05", of the wall
        std::string words;                // of the present step, for lecturers
        std::string nextTitle, nextWords; // of the step after it; empty: none
        std::string own;                  // notes of the speaker's own, on the present step or scene
    } talk;

    std::string pageTitle; // of the scene that was just turned to; empty: a while ago
};

struct GoOn {}; // where the last sitting was left
struct ToggleNotes {};
struct ToggleLaser {};
struct ToggleBlack {};
struct FoldPanels {
    bool left = true; // else those on the right
};
struct TurnPage {
    int by = 1; // scenes forward, round and round
};
struct BeginTalk {
    bool anew = true; // from the first step; else from the last one shown
};
struct RunClock {}; // starts, stops
struct ResetClock {};
struct WriteNote {
    std::string words;
};

struct PresenterRequest {
    std::variant<std::monostate, GoOn, ToggleNotes, ToggleLaser, ToggleBlack, FoldPanels, TurnPage, BeginTalk,
                 RunClock, ResetClock, WriteNote>
        wish;
};

} // namespace ui
