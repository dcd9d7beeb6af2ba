// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

#include <glm/mat4x4.hpp>
#include <glm/vec2.hpp>
#include <glm/vec4.hpp>

#include "scene/ViewSpec.h"

namespace ui {

// World to pixels of a picture, from its upper left corner; mirrored as the view is.
class Projection {
public:
    Projection(const scene::ViewSpec& view, glm::vec2 size)
        : mirrored_(view.mirrored), size_(size),
          matrix_(view.camera.projection(size.x / std::max(size.y, 1.0F)) * view.camera.view()) {}

    glm::vec2 operator()(const glm::vec3& point) const {
        const glm::vec4 clip = matrix_ * glm::vec4(mirrored_ ? -point.x : point.x, point.y, point.z, 1.0F);
        return (0.5F + 0.5F * glm::vec2(clip) / std::max(clip.w, 1e-6F)) * size_;
    }

private:
    bool mirrored_;
    glm::vec2 size_;
    glm::mat4 matrix_;
};

} // namespace ui
