// SPDX-License-Identifier: Apache-2.0
#include "app/PointerWatch.h"

#include <algorithm>

#include <glm/geometric.hpp>

namespace app {
namespace {

constexpr float kSlip = 6.0F;  // px that a click may move by, on a 96 dpi screen
constexpr double kRest = 0.25; // s

} // namespace

void PointerWatch::follow(const std::vector<ui::InputEvent>& events, bool free, float scale, double seconds) {
    clicked_.reset();
    rested_.reset();
    moved_ = false;
    wheel_ = 0.0F;
    still_ += seconds;
    for (const ui::InputEvent& event : events) {
        if (const auto* pointer = std::get_if<ui::PointerMoved>(&event)) {
            place_ = glm::vec2(pointer->x, pointer->y);
            moved_ = waiting_ = true;
            still_ = 0.0;
        }
        if (const auto* key = std::get_if<ui::KeyChanged>(&event)) shift_ = key->shift;
        if (const auto* wheel = std::get_if<ui::Scrolled>(&event); wheel && shift_ && free)
            wheel_ += wheel->y + wheel->x; // some systems turn it sideways with Shift
        if (std::holds_alternative<ui::PointerLeft>(event)) place_.reset();
        if (const auto* button = std::get_if<ui::ButtonChanged>(&event)) press(*button, free, scale);
    }
    if (!waiting_ || still_ < kRest || held_ > 0) return;
    waiting_ = false;
    if (free) rested_ = place_;
}

void PointerWatch::press(const ui::ButtonChanged& change, bool free, float scale) {
    held_ = std::max(0, held_ + (change.down ? 1 : -1));
    if (change.button != ui::MouseButton::left) return;
    if (change.down) {
        pressed_ = free ? place_ : std::nullopt;
        return;
    }
    if (pressed_ && place_ && glm::distance(*pressed_, *place_) <= kSlip * scale) clicked_ = place_;
    pressed_.reset();
}

} // namespace app
