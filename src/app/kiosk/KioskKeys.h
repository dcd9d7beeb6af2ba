// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include <glm/vec2.hpp>

#include "ui/ControlMarks.h"
#include "ui/Input.h"

namespace app {

// Keys on a museum's screen, for who cannot use a finger: Tab and arrows take a ring from control to control,
// Enter and Space press what it is on, Page Up and Down turn the leg (with Shift tilt it). No key leads out:
// what they reach is what is on the screen.
class KioskKeys {
public:
    using Controls = std::map<std::string, ui::ControlMarks::Box>;

    // What went down among these events. Once a frame.
    void take(const std::vector<ui::InputEvent>& events);
    bool pressed() const { return !taken_.empty(); }
    void swallow() { taken_.clear(); } // they have been an answer
    glm::vec2 turn() const;            // steps to the right and up

    // Takes the ring along over what is on the screen, as last drawn.
    void move(const Controls& controls);
    const std::string& focus() const { return focus_; } // mark; empty: no ring
    bool enters() const;                                // presses what it is on
    void hide();                                        // a finger is here

private:
    void step(const Controls& controls, int by);
    void go(const Controls& controls, glm::vec2 way);
    void stay(const Controls& controls); // near to where it was

    std::vector<ui::KeyChanged> taken_;
    std::string focus_;
    glm::vec2 place_{0.0F};
};

} // namespace app
