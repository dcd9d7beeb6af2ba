// SPDX-License-Identifier: Apache-2.0
#include "render/gpu/Check.h"

#include <string>

#include "render/Failures.h"

namespace render {

void check(VkResult result, const char* call) {
    if (result >= VK_SUCCESS) return;
    if (result == VK_ERROR_DEVICE_LOST)
        throw DeviceLost(std::string("graphics device lost in ") + call +
                         "; update or reset the graphics driver and start again");
    if (result == VK_ERROR_OUT_OF_DEVICE_MEMORY || result == VK_ERROR_OUT_OF_HOST_MEMORY)
        throw OutOfMemory(std::string("out of graphics memory in ") + call +
                          "; try a smaller picture or a lower quality");
    throw core::RuntimeFailure(std::string(call) + " failed with VkResult " + std::to_string(result));
}

} // namespace render
