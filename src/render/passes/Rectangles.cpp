// SPDX-License-Identifier: Apache-2.0
#include "render/passes/Rectangles.h"

#include <algorithm>
#include <cstdint>

namespace render {

VkRect2D inset(const VkRect2D& r, VkExtent2D size) {
    const auto low = [](std::int32_t v) { return v > 0 ? 1 : 0; };
    const std::int32_t left = low(r.offset.x);
    const std::int32_t top = low(r.offset.y);
    const std::uint32_t right = static_cast<std::uint32_t>(r.offset.x) + r.extent.width < size.width ? 1 : 0;
    const std::uint32_t bottom =
        static_cast<std::uint32_t>(r.offset.y) + r.extent.height < size.height ? 1 : 0;
    const std::uint32_t w = static_cast<std::uint32_t>(left) + right;
    const std::uint32_t h = static_cast<std::uint32_t>(top) + bottom;
    if (r.extent.width <= w || r.extent.height <= h) return {r.offset, {0, 0}};
    return {{r.offset.x + left, r.offset.y + top}, {r.extent.width - w, r.extent.height - h}};
}

std::array<VkRect2D, 4> around(const VkRect2D& inner, VkExtent2D size) {
    const auto x0 = static_cast<std::uint32_t>(inner.offset.x);
    const auto y0 = static_cast<std::uint32_t>(inner.offset.y);
    const std::uint32_t x1 = x0 + inner.extent.width;
    const std::uint32_t y1 = y0 + inner.extent.height;
    return {{{{0, 0}, {size.width, y0}},
             {{0, static_cast<std::int32_t>(y1)}, {size.width, size.height - y1}},
             {{0, inner.offset.y}, {x0, inner.extent.height}},
             {{static_cast<std::int32_t>(x1), inner.offset.y}, {size.width - x1, inner.extent.height}}}};
}

VkRect2D common(const VkRect2D& a, const VkRect2D& b) {
    const auto right = [](const VkRect2D& r) {
        return r.offset.x + static_cast<std::int32_t>(r.extent.width);
    };
    const auto bottom = [](const VkRect2D& r) {
        return r.offset.y + static_cast<std::int32_t>(r.extent.height);
    };
    const VkOffset2D low = {std::max(a.offset.x, b.offset.x), std::max(a.offset.y, b.offset.y)};
    const std::int32_t width = std::min(right(a), right(b)) - low.x;
    const std::int32_t height = std::min(bottom(a), bottom(b)) - low.y;
    if (width <= 0 || height <= 0) return {low, {0, 0}};
    return {low, {static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height)}};
}

bool empty(const VkRect2D& rectangle) {
    return rectangle.extent.width == 0 || rectangle.extent.height == 0;
}

} // namespace render
