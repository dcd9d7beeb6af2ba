// SPDX-License-Identifier: Apache-2.0
#include "render/gpu/Instance.h"

#include <array>

#include "core/DataError.h"
#include "core/Log.h"
#include "render/gpu/Check.h"

namespace render {
namespace {

constexpr const char* kNoDriverAdvice =
    "; install one (Debian: apt install mesa-vulkan-drivers) and see `second-heart doctor`";

bool loaderIsRecent() {
    std::uint32_t version = VK_API_VERSION_1_0;
    return vkEnumerateInstanceVersion(&version) == VK_SUCCESS && version >= VK_API_VERSION_1_3;
}

} // namespace

Instance::Instance(const RendererOptions& options) {
    if (!loaderIsRecent())
        throw core::NoDriver(std::string("no Vulkan 1.3 loader on this machine") + kNoDriverAdvice);
    validating_ = options.validation && ValidationLog::layerPresent();
    if (options.validation && !validating_)
        core::log::warn("validation asked for, but {} is not installed", kValidationLayer);
    create(options);
    if (validating_) log_.attach(instance_);
    if (options.window != nullptr) createSurface(*options.window);
}

Instance::~Instance() {
    if (surface_ != VK_NULL_HANDLE) vkDestroySurfaceKHR(instance_, surface_, nullptr);
    if (validating_) log_.detach(instance_);
    vkDestroyInstance(instance_, nullptr);
}

void Instance::create(const RendererOptions& options) {
    auto application = typed<VkApplicationInfo>(VK_STRUCTURE_TYPE_APPLICATION_INFO);
    application.pApplicationName = "Second Heart";
    application.apiVersion = VK_API_VERSION_1_3;

    std::vector<const char*> extensions;
    if (options.window != nullptr) extensions = options.window->instanceExtensions;
    auto messenger = log_.messengerInfo();
    const std::array<VkValidationFeatureEnableEXT, 1> synchronization = {
        VK_VALIDATION_FEATURE_ENABLE_SYNCHRONIZATION_VALIDATION_EXT};
    auto features = typed<VkValidationFeaturesEXT>(VK_STRUCTURE_TYPE_VALIDATION_FEATURES_EXT);
    features.pNext = &messenger;
    features.enabledValidationFeatureCount = synchronization.size();
    features.pEnabledValidationFeatures = synchronization.data();

    auto info = typed<VkInstanceCreateInfo>(VK_STRUCTURE_TYPE_INSTANCE_CREATE_INFO);
    info.pApplicationInfo = &application;
    if (validating_) {
        extensions.push_back(VK_EXT_DEBUG_UTILS_EXTENSION_NAME);
        info.pNext = &features;
        info.enabledLayerCount = 1;
        info.ppEnabledLayerNames = &kValidationLayer;
    }
    info.enabledExtensionCount = static_cast<std::uint32_t>(extensions.size());
    info.ppEnabledExtensionNames = extensions.data();
    if (vkCreateInstance(&info, nullptr, &instance_) != VK_SUCCESS)
        throw core::NoDriver(std::string("no usable Vulkan driver on this machine") + kNoDriverAdvice);
}

void Instance::createSurface(const WindowSurface& window) {
    const std::uint64_t handle = window.createSurface(instance_);
    if (handle == 0)
        throw core::NoDriver(std::string("the graphics driver cannot draw into this window") +
                             kNoDriverAdvice);
    // The handle crosses a header without Vulkan types, as a number.
    // NOLINTNEXTLINE(performance-no-int-to-ptr)
    surface_ = reinterpret_cast<VkSurfaceKHR>(handle);
}

} // namespace render
