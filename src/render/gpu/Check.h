// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vulkan/vulkan.h>

namespace render {

// Throws core::RuntimeFailure naming the call when it failed: DeviceLost or OutOfMemory where it was that.
void check(VkResult result, const char* call);

// A zeroed Vulkan structure with its type set.
template <typename T>
T typed(VkStructureType type) {
    T structure{};
    structure.sType = type;
    return structure;
}

} // namespace render
