// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include <glm/vec2.hpp>

#include "ui/Input.h"

namespace app {

// Tells a click or tap on the picture from a drag, and when the pointer has come to rest over it.
class PointerWatch {
public:
    // `free`: the pointer is not over a panel; `scale` px per unit of a 96 dpi screen; `seconds` since the
    // last call. Pixels, from the upper left corner.
    void follow(const std::vector<ui::InputEvent>& events, bool free, float scale, double seconds);

    std::optional<glm::vec2> clicked() const { return clicked_; } // in this call
    std::optional<glm::vec2> rested() const { return rested_; }   // in this call: just come to rest
    float shiftWheel() const { return wheel_; }                   // notches in this call, with Shift
    bool moved() const { return moved_; }                         // in this call
    std::optional<glm::vec2> place() const { return place_; }     // nothing while it is outside

private:
    void press(const ui::ButtonChanged& change, bool free, float scale);

    std::optional<glm::vec2> place_, pressed_, clicked_, rested_;
    bool moved_ = false, waiting_ = false;
    bool shift_ = false;
    float wheel_ = 0.0F;
    int held_ = 0; // buttons
    double still_ = 0.0;
};

} // namespace app
