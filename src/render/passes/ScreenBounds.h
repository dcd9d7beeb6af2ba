// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include <glm/mat4x4.hpp>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <vulkan/vulkan.h>

#include "render/passes/ScreenRows.h"
#include "shared/frame.h"

namespace render {

// Do all points (world) lie beyond one side of the view?
bool outsideView(std::span<const glm::vec3> points, const glm::mat4& viewProjection);

// The pixels that something can touch. What is wholly outside the view counts for nothing.
class ScreenBounds {
public:
    static constexpr float kMargin = 12.0F; // px, for edges and filters
    explicit ScreenBounds(const gpu::FrameData& data, float margin = kMargin)
        : data_(data), margin_(margin) {}
    // Corners of boxes, eight each in the order of PosedBox::corners; cut off behind the eye. False: none is
    // in the view.
    bool addBoxes(std::span<const glm::vec3> corners);
    // Any points; one behind the eye counts for the whole picture.
    void add(std::span<const glm::vec3> points);
    VkRect2D rectangle(VkExtent2D extent) const; // with the margin
    ScreenRows rows(VkExtent2D extent) const;    // with the margin; never more than the rectangle

private:
    struct Span { // -1..1 over the picture
        glm::vec2 low{1e9F}, high{-1e9F};
        void add(const glm::vec4& clip);
    };
    void add(const Span& span);
    const gpu::FrameData& data_;
    float margin_;
    Span whole_;
    struct Columns {
        float left = 1e9F, right = -1e9F;
    };
    std::array<Columns, kScreenRows> columns_;
};

} // namespace render
