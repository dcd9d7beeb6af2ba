// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "ui/Input.h"

namespace ui {

// Whether keys mean the leg or the controls of a panel. F6 goes to the first panel, then from one to the next
// (with Shift back) and after the last to the leg; Escape goes to the leg at once. In a panel arrows go from
// control to control, Space presses, a frame shows where one is. Of the current ImGui context.
class KeyboardFocus {
public:
    void follow(const std::vector<InputEvent>& events); // before ImGui's frame begins
    void settle();                                      // in it, after all panels
    bool holds() const { return !panel_.empty(); }      // keys are a panel's

private:
    void step(int by);

    std::string panel_; // its window; empty: the leg
    int steps_ = 0;     // to go in this frame
    bool leaves_ = false;
};

} // namespace ui
