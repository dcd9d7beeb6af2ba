// SPDX-License-Identifier: Apache-2.0
#include "ui/Input.h"

#include <algorithm>

namespace ui {
namespace {

// Whether the next event may not share a frame with those already taken: a move or second change after a
// press, a key's release after its press; and a press or release after a move, because an item that may be
// overlapped has to be hovered for a frame before it can be pressed, and a drag has to be seen at its last
// place before it ends.
bool mustWait(const InputEvent& next, const std::vector<InputEvent>& taken) {
    const auto* moved = std::get_if<PointerMoved>(&next);
    const auto* button = std::get_if<ButtonChanged>(&next);
    const auto* key = std::get_if<KeyChanged>(&next);
    return std::any_of(taken.begin(), taken.end(), [&](const InputEvent& earlier) {
        const auto* changed = std::get_if<ButtonChanged>(&earlier);
        const auto* pressed = std::get_if<KeyChanged>(&earlier);
        if (pressed && key && pressed->key == key->key && pressed->down != key->down) return true;
        if (changed) return moved || (button && button->button == changed->button);
        return button && std::holds_alternative<PointerMoved>(earlier);
    });
}

} // namespace

std::vector<InputEvent> InputQueue::nextFrame() {
    std::vector<InputEvent> taken;
    while (!waiting_.empty() && !mustWait(waiting_.front(), taken)) {
        taken.push_back(waiting_.front());
        waiting_.pop_front();
    }
    return taken;
}

} // namespace ui
