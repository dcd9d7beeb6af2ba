// SPDX-License-Identifier: Apache-2.0
#include "render/gpu/ValidationLog.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

#include "render/gpu/Check.h"

namespace render {
namespace {

// What the driver or the layer says about itself rather than about us.
constexpr std::array kNoise = {
    // Mesa's SPIR-V reader on invariant decorations of gl_PerVertex; not a fault of the module.
    std::string_view("SpvDecorationInvariant"),
    // The layer's hint that copies from GENERAL may be slower; every image of ours lives in GENERAL on
    // purpose.
    std::string_view("UNASSIGNED-CoreValidation-DrawState-InvalidImageLayout-Performance"),
    // An interpolant that a lean variant of a fragment shader leaves unread is no fault.
    std::string_view("OutputNotConsumed"),
    // The loader reports layers and drivers of the machine that it could not load.
    std::string_view("Loader Message"),
};

bool isNoise(std::string_view id, std::string_view text) {
    return std::any_of(kNoise.begin(), kNoise.end(), [&](std::string_view noise) {
        return id.find(noise) != std::string_view::npos || text.find(noise) != std::string_view::npos;
    });
}

VKAPI_ATTR VkBool32 VKAPI_CALL collect(VkDebugUtilsMessageSeverityFlagBitsEXT,
                                       VkDebugUtilsMessageTypeFlagsEXT,
                                       const VkDebugUtilsMessengerCallbackDataEXT* data, void* log) {
    static_cast<ValidationLog*>(log)->add(data->pMessageIdName != nullptr ? data->pMessageIdName : "",
                                          data->pMessage != nullptr ? data->pMessage : "");
    return VK_FALSE;
}

} // namespace

bool ValidationLog::layerPresent() {
    std::uint32_t count = 0;
    vkEnumerateInstanceLayerProperties(&count, nullptr);
    std::vector<VkLayerProperties> layers(count);
    vkEnumerateInstanceLayerProperties(&count, layers.data());
    return std::any_of(layers.begin(), layers.end(), [](const VkLayerProperties& layer) {
        return std::strcmp(layer.layerName, kValidationLayer) == 0;
    });
}

VkDebugUtilsMessengerCreateInfoEXT ValidationLog::messengerInfo() {
    auto info =
        typed<VkDebugUtilsMessengerCreateInfoEXT>(VK_STRUCTURE_TYPE_DEBUG_UTILS_MESSENGER_CREATE_INFO_EXT);
    info.messageSeverity =
        VK_DEBUG_UTILS_MESSAGE_SEVERITY_WARNING_BIT_EXT | VK_DEBUG_UTILS_MESSAGE_SEVERITY_ERROR_BIT_EXT;
    info.messageType =
        VK_DEBUG_UTILS_MESSAGE_TYPE_VALIDATION_BIT_EXT | VK_DEBUG_UTILS_MESSAGE_TYPE_GENERAL_BIT_EXT;
    info.pfnUserCallback = collect;
    info.pUserData = this;
    return info;
}

void ValidationLog::attach(VkInstance instance) {
    auto create = reinterpret_cast<PFN_vkCreateDebugUtilsMessengerEXT>(
        vkGetInstanceProcAddr(instance, "vkCreateDebugUtilsMessengerEXT"));
    const auto info = messengerInfo();
    check(create(instance, &info, nullptr, &messenger_), "vkCreateDebugUtilsMessengerEXT");
}

void ValidationLog::detach(VkInstance instance) {
    if (messenger_ == VK_NULL_HANDLE) return;
    auto destroy = reinterpret_cast<PFN_vkDestroyDebugUtilsMessengerEXT>(
        vkGetInstanceProcAddr(instance, "vkDestroyDebugUtilsMessengerEXT"));
    destroy(instance, messenger_, nullptr);
    messenger_ = VK_NULL_HANDLE;
}

void ValidationLog::add(const char* id, const char* text) {
    if (isNoise(id, text)) return;
    const std::scoped_lock lock(mutex_);
    messages_.push_back(std::string(id) + ": " + text);
}

std::vector<std::string> ValidationLog::messages() const {
    const std::scoped_lock lock(mutex_);
    return messages_;
}

} // namespace render
