// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

// What a museum's screen shows and what its visitors ask for.
namespace ui {

enum class KioskState {
    attract, // nobody is there, the leg shows itself
    visit,
    asking, // whether the visitor is still there, with a countdown
    dark,   // closed
    pin,    // staff
    service
};

struct KioskTile {
    std::string id;  // its words: kiosk.ID, while it is on kiosk.ID.undo
    bool on = false; // done, or looked at
};

struct KioskModel {
    KioskState state = KioskState::attract;
    std::vector<KioskTile> choices;     // one action each
    std::vector<KioskTile> looks;       // for who wants more
    std::vector<std::string> languages; // ids, side by side
    bool more = false;                  // the looks are shown instead of the choices
    std::string told;                   // key of what just happened; empty: nothing yet
    double footMmHg = 0.0;              // mean of the last seconds in a vein of the foot
    double standingMmHg = 0.0;          // the same of someone who stands still; 0: not known

    double left = 0.0;       // s until the reset while asking
    double share = 0.0;      // 0..1 of the countdown that is left
    double seconds = 0.0;    // since the start, for what moves by itself
    float brightness = 1.0F; // 0 dark
    float veil = 0.0F;       // 0..1 over the picture, between two scenes

    std::string focus;    // mark of the control that keys have come to; empty: none
    bool pressed = false; // it is pressed by a key

    std::size_t digits = 0; // of the PIN, entered so far
    double wait = 0.0;      // s until the next PIN is looked at; 0: none was wrong
    std::vector<std::pair<std::string, std::string>> vitals; // key and value, for staff

    double heightMm = 300.0;    // of the screen
    int shiftX = 0, shiftY = 0; // px that everything stands aside
    bool reach = false;         // controls in the lower half
    bool largeText = false, highContrast = false, reducedMotion = false;
};

struct KioskChoose {
    std::string id;
}; // a choice; again: undone
struct KioskMore {
    bool shown = false;
};
struct KioskLook {
    std::string id;
};
struct KioskZoom {
    float factor = 1.0F; // of the distance
};
struct KioskLanguage {
    std::string id;
};
struct KioskDigit {
    char digit = '0';
};
struct KioskErase {};
struct KioskEnter {};
struct KioskLeave {}; // back to the show
struct KioskRestart {};
struct KioskClose {};

using KioskRequest = std::variant<KioskChoose, KioskMore, KioskLook, KioskZoom, KioskLanguage, KioskDigit,
                                  KioskErase, KioskEnter, KioskLeave, KioskRestart, KioskClose>;
using KioskRequests = std::vector<KioskRequest>;

} // namespace ui
