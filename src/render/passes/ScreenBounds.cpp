// SPDX-License-Identifier: Apache-2.0
#include "render/passes/ScreenBounds.h"

#include <algorithm>
#include <array>
#include <cmath>

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

void ScreenBounds::Span::add(const glm::vec4& clip) {
    low = glm::min(low, glm::vec2(clip) / clip.w);
    high = glm::max(high, glm::vec2(clip) / clip.w);
}

void ScreenBounds::add(const Span& span) {
    if (span.low.x > span.high.x) return;
    whole_.low = glm::min(whole_.low, span.low);
    whole_.high = glm::max(whole_.high, span.high);
    constexpr auto kRows = static_cast<float>(kScreenRows);
    const float margin = 2.0F * margin_ / std::max(data_.viewport.y, 1.0F);
    const auto rowAt = [&](float y) {
        return static_cast<std::size_t>(std::clamp((0.5F + 0.5F * y) * kRows, 0.0F, kRows - 1.0F));
    };
    for (std::size_t row = rowAt(span.low.y - margin); row <= rowAt(span.high.y + margin); ++row) {
        columns_[row].left = std::min(columns_[row].left, span.low.x);
        columns_[row].right = std::max(columns_[row].right, span.high.x);
    }
}

bool ScreenBounds::addBoxes(std::span<const glm::vec3> corners) {
    if (outsideView(corners, data_.viewProjection)) return false;
    Span span;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const glm::vec4 clip = data_.viewProjection * glm::vec4(corners[i], 1.0F);
        if (clip.w >= data_.nearPlane) {
            span.add(clip);
            continue;
        }
        for (const std::size_t way : {1U, 2U, 4U}) { // along its edges to where they come into view
            const glm::vec4 other = data_.viewProjection * glm::vec4(corners[i ^ way], 1.0F);
            if (other.w > data_.nearPlane)
                span.add(glm::mix(clip, other, (data_.nearPlane - clip.w) / (other.w - clip.w)));
        }
    }
    add(span);
    return true;
}

void ScreenBounds::add(std::span<const glm::vec3> points) {
    if (outsideView(points, data_.viewProjection)) return;
    Span span;
    for (const auto& point : points) {
        const glm::vec4 clip = data_.viewProjection * glm::vec4(point, 1.0F);
        if (clip.w >= data_.nearPlane) {
            span.add(clip);
            continue;
        }
        span = {glm::vec2(-1.0F), glm::vec2(1.0F)};
        break;
    }
    add(span);
}

VkRect2D ScreenBounds::rectangle(VkExtent2D extent) const {
    const glm::vec2 size(static_cast<float>(extent.width), static_cast<float>(extent.height));
    if (whole_.low.x > whole_.high.x) return {};
    const auto pixel = [&](const glm::vec2& place) { return (place * 0.5F + 0.5F) * size; };
    const glm::vec2 low = glm::clamp(glm::floor(pixel(whole_.low) - margin_), glm::vec2(0.0F), size);
    const glm::vec2 high = glm::clamp(glm::ceil(pixel(whole_.high) + margin_), low, size);
    return {{static_cast<std::int32_t>(low.x), static_cast<std::int32_t>(low.y)},
            {static_cast<std::uint32_t>(high.x - low.x), static_cast<std::uint32_t>(high.y - low.y)}};
}

ScreenRows ScreenBounds::rows(VkExtent2D extent) const {
    const auto width = static_cast<float>(extent.width);
    const auto pixel = [&](float place) { return (place * 0.5F + 0.5F) * width; };
    ScreenRows rows{};
    for (std::size_t i = 0; i < kScreenRows; ++i) {
        const auto top = static_cast<std::uint32_t>(i * extent.height / kScreenRows);
        const auto bottom = static_cast<std::uint32_t>((i + 1) * extent.height / kScreenRows);
        rows[i] = {{0, static_cast<std::int32_t>(top)}, {0, bottom - top}};
        if (columns_[i].left > columns_[i].right) continue;
        const float left = std::clamp(std::floor(pixel(columns_[i].left) - margin_), 0.0F, width);
        const float right = std::clamp(std::ceil(pixel(columns_[i].right) + margin_), left, width);
        rows[i].offset.x = static_cast<std::int32_t>(left);
        rows[i].extent.width = static_cast<std::uint32_t>(right - left);
    }
    return rows;
}

} // namespace render
