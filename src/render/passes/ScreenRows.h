// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include <vulkan/vulkan.h>

namespace render {

inline constexpr std::size_t kScreenRows = 16;

// A part of the picture as rows, one below the other, that together reach from its upper to its lower edge.
// Each holds the columns that the part takes in it, perhaps none. A leg stands askew in the picture: its rows
// are a sixth smaller than the rectangle around it.
using ScreenRows = std::array<VkRect2D, kScreenRows>;

// Only the upper left corner of this size.
ScreenRows cornerRows(VkExtent2D corner, VkExtent2D size);

// What is beside a row, to the left and to the right, in a picture of this width.
std::array<VkRect2D, 2> beside(const VkRect2D& row, std::uint32_t width);

// As many pixels more on each side as the picture has; nothing stays nothing.
VkRect2D grown(const VkRect2D& rectangle, std::uint32_t pixels, VkExtent2D size);

} // namespace render
