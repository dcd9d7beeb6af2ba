// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include <vulkan/vulkan.h>

namespace render {

bool empty(const VkRect2D& rectangle);
VkRect2D common(const VkRect2D& a, const VkRect2D& b); // what lies in both

// The four rectangles around the inner one, in a picture of this size; together with it they cover it once.
std::array<VkRect2D, 4> around(const VkRect2D& inner, VkExtent2D size);

// FXAA looks one pixel further than it draws; at the edges of the picture there is nothing to see.
VkRect2D inset(const VkRect2D& rectangle, VkExtent2D size);

} // namespace render
