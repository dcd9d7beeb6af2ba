// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include <glm/vec2.hpp>

#include "scene/PlaneHandle.h"
#include "ui/Input.h"

namespace app {

// Moves and tilts the section by its handle in the picture.
class PlaneDrag {
public:
    // `free`: the pointer is over no panel; `size` of the picture, px; `scale` px per unit of a 96 dpi
    // screen. Returns the plane where the pointer has moved it.
    std::optional<scene::SectionPlane> follow(const std::vector<ui::InputEvent>& events,
                                              const scene::ViewSpec& view, bool free, glm::vec2 size,
                                              float scale);
    bool holds() const { return grip_.has_value(); } // then the camera rests

private:
    std::optional<scene::Grip> gripAt(glm::vec2 place, const scene::ViewSpec& view, glm::vec2 size,
                                      float scale) const;

    std::optional<scene::Grip> grip_;
    glm::vec2 last_{0.0F};
};

} // namespace app
