// SPDX-License-Identifier: Apache-2.0
#include "app/PlaneDrag.h"

#include "ui/Projection.h"

namespace app {
namespace {

constexpr float kReach = 18.0F; // px around a knob, on a 96 dpi screen: a finger's width

scene::Ray rayAt(const scene::ViewSpec& view, glm::vec2 place, glm::vec2 size) {
    return scene::rayThrough(view, size.x / size.y, 2.0F * place / size - 1.0F);
}

} // namespace

std::optional<scene::Grip> PlaneDrag::gripAt(glm::vec2 place, const scene::ViewSpec& view, glm::vec2 size,
                                             float scale) const {
    const auto cut = scene::cutOf(view);
    if (!cut || view.axial) return std::nullopt;
    const ui::Projection project(view, size);
    const auto handle = scene::handleOf(*cut);
    const auto near = [&](const glm::vec3& point) {
        return glm::distance(project(point), place) <= kReach * scale;
    };
    if (near(handle.tip) || near(handle.center)) return scene::Grip::move;
    for (std::size_t i = 0; i < handle.knobs.size(); ++i)
        if (near(handle.knobs[i])) return static_cast<scene::Grip>(i);
    return std::nullopt;
}

std::optional<scene::SectionPlane> PlaneDrag::follow(const std::vector<ui::InputEvent>& events,
                                                     const scene::ViewSpec& view, bool free, glm::vec2 size,
                                                     float scale) {
    auto cut = scene::cutOf(view);
    bool changed = false;
    for (const ui::InputEvent& event : events) {
        if (const auto* button = std::get_if<ui::ButtonChanged>(&event);
            button && button->button == ui::MouseButton::left)
            grip_ = button->down && free ? gripAt(last_, view, size, scale) : std::nullopt;
        const auto* pointer = std::get_if<ui::PointerMoved>(&event);
        if (!pointer) continue;
        const glm::vec2 place{pointer->x, pointer->y};
        if (grip_ && cut) {
            cut = scene::dragged(*cut, *grip_, rayAt(view, last_, size), rayAt(view, place, size));
            changed = true;
        }
        last_ = place;
    }
    return changed ? cut : std::nullopt;
}

} // namespace app
