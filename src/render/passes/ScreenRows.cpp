// SPDX-License-Identifier: Apache-2.0
#include "render/passes/ScreenRows.h"

#include <algorithm>

#include "render/passes/Rectangles.h"

namespace render {

ScreenRows cornerRows(VkExtent2D corner, VkExtent2D size) {
    ScreenRows rows{};
    const auto bottom = static_cast<std::int32_t>(size.height);
    rows[0] = {{0, 0}, corner};
    rows[1] = {{0, static_cast<std::int32_t>(corner.height)}, {0, size.height - corner.height}};
    std::fill(rows.begin() + 2, rows.end(), VkRect2D{{0, bottom}, {0, 0}});
    return rows;
}

std::array<VkRect2D, 2> beside(const VkRect2D& row, std::uint32_t width) {
    const auto left = static_cast<std::uint32_t>(row.offset.x);
    const std::uint32_t right = left + row.extent.width;
    return {{{{0, row.offset.y}, {left, row.extent.height}},
             {{static_cast<std::int32_t>(right), row.offset.y}, {width - right, row.extent.height}}}};
}

VkRect2D grown(const VkRect2D& rectangle, std::uint32_t pixels, VkExtent2D size) {
    if (empty(rectangle)) return rectangle;
    const auto by = static_cast<std::int32_t>(pixels);
    const VkRect2D more{{rectangle.offset.x - by, rectangle.offset.y - by},
                        {rectangle.extent.width + 2 * pixels, rectangle.extent.height + 2 * pixels}};
    return common(more, {{0, 0}, size});
}

} // namespace render
