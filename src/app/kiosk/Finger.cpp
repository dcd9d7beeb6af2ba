// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/Finger.h"

#include <utility>

#include <glm/geometric.hpp>

namespace app {
namespace {

constexpr float kTrembling = 1.5F; // px in a frame

bool isButton(const ui::InputEvent& event) {
    return std::holds_alternative<ui::ButtonChanged>(event);
}

} // namespace

Finger::Touch Finger::filter(std::vector<ui::InputEvent>& events) {
    Touch touch;
    std::vector<ui::InputEvent> kept;
    if (std::exchange(leaves_, false)) kept.emplace_back(ui::PointerLeft{});
    for (const auto& event : events)
        take(event, kept, touch);
    touch.moved = glm::length(touch.step) > kTrembling;
    events = std::move(kept);
    return touch;
}

void Finger::take(const ui::InputEvent& event, std::vector<ui::InputEvent>& kept, Touch& touch) {
    if (const auto* moved = std::get_if<ui::PointerMoved>(&event)) {
        const glm::vec2 to{moved->x, moved->y};
        if (down_) touch.step += to - place_;
        place_ = to;
        kept.push_back(event);
    } else if (const auto* button = std::get_if<ui::ButtonChanged>(&event)) {
        press(*button, kept, touch);
    }
}

void Finger::press(const ui::ButtonChanged& change, std::vector<ui::InputEvent>& kept, Touch& touch) {
    if (change.button != ui::MouseButton::left || change.down == down_) return;
    down_ = change.down;
    if (down_) touch.down = place_;
    touch.up = !down_;
    leaves_ = !down_;
    if (std::exchange(swallowed_, swallowed_ && down_)) return;
    if (down_) kept.emplace_back(ui::PointerMoved{place_.x, place_.y}); // it pointed nowhere until now
    kept.emplace_back(change);
}

void Finger::swallow(std::vector<ui::InputEvent>& events) {
    std::erase_if(events, isButton);
    swallowed_ = down_;
}

} // namespace app
