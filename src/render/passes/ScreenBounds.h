// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include <glm/mat4x4.hpp>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <vulkan/vulkan.h>

#include "shared/frame.h"

namespace render {

// Do all points (world) lie beyond one side of the view?
bool outsideView(std::span<const glm::vec3> points, const glm::mat4& viewProjection);

// The pixels that something can touch. What is wholly outside the view counts for nothing.
class ScreenBounds {
public:
    explicit ScreenBounds(const gpu::FrameData& data) : data_(data) {}
    // Corners of boxes, eight each in the order of PosedBox::corners; cut off behind the eye.
    void addBoxes(std::span<const glm::vec3> corners);
    // Any points; one behind the eye counts for the whole picture.
    void add(std::span<const glm::vec3> points);
    VkRect2D rectangle(VkExtent2D extent) const; // with a margin for edges and filters

private:
    void add(const glm::vec4& clip);
    const gpu::FrameData& data_;
    glm::vec2 low_{1e9F}, high_{-1e9F}; // -1..1 over the picture
};

} // namespace render
