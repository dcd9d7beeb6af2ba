// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include <glm/vec2.hpp>

#include "ui/Input.h"

namespace app {

// Takes everything out of what was done but one finger: keys, wheel and other buttons are nothing here (the
// window hands on the first contact as its pointer, further ones not at all). A finger that has gone points
// nowhere, so that nothing stays lit under it.
class Finger {
public:
    struct Touch {
        std::optional<glm::vec2> down; // px; goes down in this frame
        glm::vec2 step{0.0F};          // px that it moved while down
        bool moved = false;            // so far that it is no trembling
        bool up = false;
    };
    // Changes the events to what a finger does. Once a frame.
    Touch filter(std::vector<ui::InputEvent>& events);
    // The finger that has gone down in these events is no touch of anything.
    void swallow(std::vector<ui::InputEvent>& events);

    bool isDown() const { return down_; }
    const glm::vec2& place() const { return place_; }

private:
    void take(const ui::InputEvent& event, std::vector<ui::InputEvent>& kept, Touch& touch);
    void press(const ui::ButtonChanged& change, std::vector<ui::InputEvent>& kept, Touch& touch);

    glm::vec2 place_{0.0F};
    bool down_ = false, leaves_ = false, swallowed_ = false;
};

} // namespace app
