// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/KioskKeys.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include <glm/geometric.hpp>

namespace app {
namespace {

using ui::Key;

constexpr std::array kKnown{Key::tab,   Key::left,  Key::right,  Key::up,      Key::down,
                            Key::enter, Key::space, Key::pageUp, Key::pageDown};

glm::vec2 middleOf(const ui::ControlMarks::Box& box) {
    return {0.5F * (box.left + box.right), 0.5F * (box.top + box.bottom)};
}

glm::vec2 wayOf(Key key) {
    if (key == Key::left) return {-1.0F, 0.0F};
    if (key == Key::right) return {1.0F, 0.0F};
    if (key == Key::up) return {0.0F, -1.0F};
    if (key == Key::down) return {0.0F, 1.0F};
    return glm::vec2(0.0F);
}

// As it is read: from above, and from the left.
std::vector<std::string> inOrder(const KioskKeys::Controls& controls) {
    constexpr float kRow = 24.0F; // px
    std::vector<std::string> out;
    for (const auto& [mark, box] : controls)
        out.push_back(mark);
    const auto place = [&](const std::string& mark) {
        const auto& box = controls.at(mark);
        return std::pair(std::round(middleOf(box).y / kRow), box.left);
    };
    std::sort(out.begin(), out.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
    return out;
}

} // namespace

void KioskKeys::take(const std::vector<ui::InputEvent>& events) {
    taken_.clear();
    for (const auto& event : events)
        if (const auto* key = std::get_if<ui::KeyChanged>(&event);
            key && key->down && std::find(kKnown.begin(), kKnown.end(), key->key) != kKnown.end())
            taken_.push_back(*key);
}

glm::vec2 KioskKeys::turn() const {
    glm::vec2 out(0.0F);
    for (const auto& each : taken_) {
        const float by = each.key == Key::pageUp ? -1.0F : each.key == Key::pageDown ? 1.0F : 0.0F;
        (each.shift ? out.y : out.x) += by;
    }
    return out;
}

bool KioskKeys::enters() const {
    return !focus_.empty() && std::any_of(taken_.begin(), taken_.end(), [](const auto& each) {
        return each.key == Key::enter || each.key == Key::space;
    });
}

void KioskKeys::hide() {
    focus_.clear();
}

void KioskKeys::move(const Controls& controls) {
    if (controls.empty()) return hide();
    stay(controls);
    for (const auto& each : taken_)
        if (each.key == Key::tab)
            step(controls, each.shift ? -1 : 1);
        else if (const glm::vec2 way = wayOf(each.key); way != glm::vec2(0.0F))
            go(controls, way);
    if (!focus_.empty()) place_ = middleOf(controls.at(focus_));
}

// What it was on is there no longer, where another page is shown: then on what stands nearest to it.
void KioskKeys::stay(const Controls& controls) {
    if (focus_.empty() || controls.contains(focus_)) return;
    const auto distance = [&](const auto& each) { return glm::distance(middleOf(each.second), place_); };
    focus_ = std::min_element(controls.begin(), controls.end(), [&](const auto& a, const auto& b) {
                 return distance(a) < distance(b);
             })->first;
}

void KioskKeys::step(const Controls& controls, int by) {
    const auto order = inOrder(controls);
    const auto count = static_cast<int>(order.size());
    const auto found = std::find(order.begin(), order.end(), focus_);
    const int at = found == order.end() ? (by > 0 ? -1 : count) : static_cast<int>(found - order.begin());
    focus_ = order[static_cast<std::size_t>((at + by + count) % count)];
}

// To the nearest one that way; farther aside counts twice.
void KioskKeys::go(const Controls& controls, glm::vec2 way) {
    if (focus_.empty()) return step(controls, 1);
    const glm::vec2 from = middleOf(controls.at(focus_));
    float least = std::numeric_limits<float>::max();
    std::string to = focus_;
    for (const auto& [mark, box] : controls) {
        const glm::vec2 by = middleOf(box) - from;
        const float ahead = glm::dot(by, way);
        const float aside = way.x == 0.0F ? std::max({box.left - from.x, from.x - box.right, 0.0F})
                                          : std::max({box.top - from.y, from.y - box.bottom, 0.0F});
        if (ahead < 1.0F || ahead + 2.0F * aside >= least) continue;
        least = ahead + 2.0F * aside;
        to = mark;
    }
    focus_ = to;
}

} // namespace app
