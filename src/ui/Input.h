// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <variant>
#include <vector>

// What the user did, as plain values: from the window, or from a script that drives a test.
namespace ui {

enum class MouseButton { left, right, middle };
enum class Key {
    space,
    right,
    left,
    up,
    down,
    tab,
    escape,
    enter,
    home,
    help,
    reset,
    quit,
    fullscreen,
    digit1,
    digit2,
    digit3,
    digit4,
    digit5,
    digit6,
    digit7,
    digit8,
    digit9,
    plus,
    minus,
    slice,
    lens,
    cutAway,
    peel,
    plane,
    isolate,
    ghost,
    hide,
    showAll,
    undo,
    redo,
    language,
    lessons,
    wording,
    pageUp,
    pageDown,
    search,
    bookmark,
    notes,
    laser,
    quiz,
    keep,
    backspace,
    erase,
    end,
    talk,        // begin to speak
    focus,       // the next panel by keys
    leftPanels,  // fold
    rightPanels, // likewise
    other
};

struct PointerMoved {
    float x = 0.0F, y = 0.0F;
}; // pixels of the frame buffer, top left origin
struct ButtonChanged {
    MouseButton button = MouseButton::left;
    bool down = false;
};
struct Scrolled {
    float x = 0.0F, y = 0.0F;
}; // wheel notches
struct KeyChanged {
    Key key = Key::other;
    bool down = false;
    bool shift = false;
    bool again = false; // it is still held; only of keys that step through the past
    bool control = false;
};
struct Typed {
    unsigned int codepoint = 0;
};
struct PointerLeft {};

using InputEvent = std::variant<PointerMoved, ButtonChanged, Scrolled, KeyChanged, Typed, PointerLeft>;

// Hands out events frame by frame so that no quick press-and-release is lost: a second change of the same
// button waits for the next frame.
class InputQueue {
public:
    void push(const InputEvent& event) { waiting_.push_back(event); }
    std::vector<InputEvent> nextFrame();
    bool empty() const { return waiting_.empty(); }

private:
    std::deque<InputEvent> waiting_;
};

} // namespace ui
