// SPDX-License-Identifier: Apache-2.0
#include "ui/Input.h"

#include <algorithm>

namespace ui {
namespace {

bool mustWait(const InputEvent& next, const std::vector<InputEvent>& taken) {
    const auto* moved = std::get_if<PointerMoved>(&next);
    const auto* button = std::get_if<ButtonChanged>(&next);
    return std::any_of(taken.begin(), taken.end(), [&](const InputEvent& earlier) {
        const auto* changed = std::get_if<ButtonChanged>(&earlier);
        return changed && (moved || (button && button->button == changed->button));
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
