// SPDX-License-Identifier: Apache-2.0
#include "render/passes/ScreenBounds.h"

#include <algorithm>
#include <array>

#include <glm/common.hpp>

namespace render {

bool outsideView(std::span<const glm::vec3> points, const glm::mat4& viewProjection) {
    std::array<bool, 5> all{};
    all.fill(true);
    for (const auto& point : points) {
        const glm::vec4 c = viewProjection * glm::vec4(point, 1.0F);
        const std::array beyond = {c.x<-c.w, c.x> c.w, c.y<-c.w, c.y> c.w, c.z > c.w};
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = all[i] && beyond[i];
    }
    return std::any_of(all.begin(), all.end(), [](bool b) { return b; });
}

void ScreenBounds::add(const glm::vec4& clip) {
    low_ = glm::min(low_, glm::vec2(clip) / clip.w);
    high_ = glm::max(high_, glm::vec2(clip) / clip.w);
}

void ScreenBounds::addBoxes(std::span<const glm::vec3> corners) {
    if (outsideView(corners, data_.viewProjection)) return;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const glm::vec4 clip = data_.viewProjection * glm::vec4(corners[i], 1.0F);
        if (clip.w >= data_.nearPlane) {
            add(clip);
            continue;
        }
        for (const std::size_t way : {1U, 2U, 4U}) { // along its edges to where they come into view
            const glm::vec4 other = data_.viewProjection * glm::vec4(corners[i ^ way], 1.0F);
            if (other.w > data_.nearPlane)
                add(glm::mix(clip, other, (data_.nearPlane - clip.w) / (other.w - clip.w)));
        }
    }
}

void ScreenBounds::add(std::span<const glm::vec3> points) {
    if (outsideView(points, data_.viewProjection)) return;
    for (const auto& point : points) {
        const glm::vec4 clip = data_.viewProjection * glm::vec4(point, 1.0F);
        if (clip.w >= data_.nearPlane) {
            add(clip);
            continue;
        }
        low_ = glm::vec2(-1.0F);
        high_ = glm::vec2(1.0F);
    }
}

VkRect2D ScreenBounds::rectangle(VkExtent2D extent) const {
    constexpr float kMargin = 12.0F; // px
    const glm::vec2 size(static_cast<float>(extent.width), static_cast<float>(extent.height));
    if (low_.x > high_.x) return {};
    const auto pixel = [&](const glm::vec2& place) { return (place * 0.5F + 0.5F) * size; };
    const glm::vec2 low = glm::clamp(glm::floor(pixel(low_) - kMargin), glm::vec2(0.0F), size);
    const glm::vec2 high = glm::clamp(glm::ceil(pixel(high_) + kMargin), low, size);
    return {{static_cast<std::int32_t>(low.x), static_cast<std::int32_t>(low.y)},
            {static_cast<std::uint32_t>(high.x - low.x), static_cast<std::uint32_t>(high.y - low.y)}};
}

} // namespace render
