// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <string>
#include <vector>

#include <vulkan/vulkan.h>

namespace render {

inline constexpr const char* kValidationLayer = "VK_LAYER_KHRONOS_validation";

// Collects what the validation layer says (warnings and errors). Known noise is named in the source with its
// reason.
class ValidationLog {
public:
    static bool layerPresent();

    // For VkInstanceCreateInfo::pNext and the messenger; the log must outlive the instance.
    VkDebugUtilsMessengerCreateInfoEXT messengerInfo();
    void attach(VkInstance instance);
    void detach(VkInstance instance);

    void add(const char* id, const char* text);
    std::vector<std::string> messages() const;

private:
    mutable std::mutex mutex_;
    std::vector<std::string> messages_;
    VkDebugUtilsMessengerEXT messenger_ = VK_NULL_HANDLE;
};

} // namespace render
