// SPDX-License-Identifier: Apache-2.0
#include "render/gpu/Device.h"

#include <optional>

#include "core/DataError.h"
#include "render/Headroom.h"
#include "render/gpu/Check.h"
#include "render/gpu/PipelineCache.h"

namespace render {
namespace {

std::optional<std::uint32_t> drawingFamily(VkPhysicalDevice device, VkSurfaceKHR surface) {
    std::uint32_t count = 0;
    vkGetPhysicalDeviceQueueFamilyProperties(device, &count, nullptr);
    std::vector<VkQueueFamilyProperties> families(count);
    vkGetPhysicalDeviceQueueFamilyProperties(device, &count, families.data());
    constexpr VkQueueFlags kNeeded = VK_QUEUE_GRAPHICS_BIT | VK_QUEUE_COMPUTE_BIT;
    for (std::uint32_t i = 0; i < count; ++i) {
        VkBool32 presents = VK_TRUE;
        if (surface != VK_NULL_HANDLE) vkGetPhysicalDeviceSurfaceSupportKHR(device, i, surface, &presents);
        if ((families[i].queueFlags & kNeeded) == kNeeded && presents == VK_TRUE) return i;
    }
    return std::nullopt;
}

// The first of the features that we need and the device lacks, by its Vulkan name; empty: it has all.
std::string missingFeature(VkPhysicalDevice device, const Faults& faults) {
    auto v13 = typed<VkPhysicalDeviceVulkan13Features>(VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_3_FEATURES);
    auto v12 = typed<VkPhysicalDeviceVulkan12Features>(VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_2_FEATURES);
    v12.pNext = &v13;
    auto features = typed<VkPhysicalDeviceFeatures2>(VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FEATURES_2);
    features.pNext = &v12;
    vkGetPhysicalDeviceFeatures2(device, &features);
    const std::array<std::pair<const char*, VkBool32>, 5> needed = {
        {{"dynamicRendering", v13.dynamicRendering},
         {"synchronization2", v13.synchronization2},
         {"maintenance4", v13.maintenance4},
         {"scalarBlockLayout", v12.scalarBlockLayout},
         {"shaderClipDistance", features.features.shaderClipDistance}}};
    for (const auto& [name, there] : needed)
        if (there != VK_TRUE || faults.missingFeature == name) return name;
    return {};
}

// Why a device cannot draw our pictures, to be read after its name; empty: it can.
std::string shortcoming(VkPhysicalDevice device, VkSurfaceKHR surface, const Faults& faults) {
    VkPhysicalDeviceProperties properties{};
    vkGetPhysicalDeviceProperties(device, &properties);
    if (properties.apiVersion < VK_API_VERSION_1_3) return "knows no Vulkan 1.3";
    if (!drawingFamily(device, surface)) return "has no queue that draws into this window";
    const auto feature = missingFeature(device, faults);
    return feature.empty() ? "" : "lacks the feature " + feature;
}

int rank(const VkPhysicalDeviceProperties& properties) {
    switch (properties.deviceType) {
    case VK_PHYSICAL_DEVICE_TYPE_DISCRETE_GPU:
        return 4;
    case VK_PHYSICAL_DEVICE_TYPE_INTEGRATED_GPU:
        return 3;
    case VK_PHYSICAL_DEVICE_TYPE_VIRTUAL_GPU:
        return 2;
    default:
        return 1;
    }
}

std::vector<VkPhysicalDevice> devicesOf(VkInstance instance) {
    std::uint32_t count = 0;
    vkEnumeratePhysicalDevices(instance, &count, nullptr);
    std::vector<VkPhysicalDevice> devices(count);
    vkEnumeratePhysicalDevices(instance, &count, devices.data());
    devices.resize(count);
    return devices;
}

} // namespace

Device::Device(const Instance& instance, const Faults& faults) : faults_(faults) {
    choose(instance, faults);
    describe(instance.validating());
    const auto lacking = facts_.software ? shortageOf(headroom(), softwareThreads()) : "";
    if (!lacking.empty()) throw OutOfMemory(lacking);
    create(instance.surface() != VK_NULL_HANDLE);
    vkGetPhysicalDeviceMemoryProperties(physical_, &memory_);
    auto pool = typed<VkCommandPoolCreateInfo>(VK_STRUCTURE_TYPE_COMMAND_POOL_CREATE_INFO);
    pool.flags = VK_COMMAND_POOL_CREATE_TRANSIENT_BIT;
    pool.queueFamilyIndex = family_;
    VkCommandPool handle = VK_NULL_HANDLE;
    check(vkCreateCommandPool(device_, &pool, nullptr, &handle), "vkCreateCommandPool");
    uploadPool_ = {device_, handle};
    loadPipelines();
}

void Device::loadPipelines() {
    VkPhysicalDeviceProperties properties{};
    vkGetPhysicalDeviceProperties(physical_, &properties);
    const auto bytes = pipelineCache::read(pipelineCache::fileFor(properties), properties);
    auto info = typed<VkPipelineCacheCreateInfo>(VK_STRUCTURE_TYPE_PIPELINE_CACHE_CREATE_INFO);
    info.initialDataSize = bytes.size();
    info.pInitialData = bytes.data();
    VkPipelineCache cache = VK_NULL_HANDLE;
    check(vkCreatePipelineCache(device_, &info, nullptr, &cache), "vkCreatePipelineCache");
    pipelines_ = {device_, cache};
}

void Device::keepPipelines() const {
    std::size_t size = 0;
    if (vkGetPipelineCacheData(device_, pipelines_, &size, nullptr) != VK_SUCCESS) return;
    std::vector<std::byte> bytes(size);
    if (vkGetPipelineCacheData(device_, pipelines_, &size, bytes.data()) != VK_SUCCESS) return;
    VkPhysicalDeviceProperties properties{};
    vkGetPhysicalDeviceProperties(physical_, &properties);
    pipelineCache::write(pipelineCache::fileFor(properties), std::span(bytes).first(size));
}

Device::~Device() {
    uploadPool_ = {};
    pipelines_ = {};
    vkDestroyDevice(device_, nullptr);
}

void Device::choose(const Instance& instance, const Faults& faults) {
    int best = 0;
    std::string reason;
    for (VkPhysicalDevice candidate : devicesOf(instance.get())) {
        VkPhysicalDeviceProperties properties{};
        vkGetPhysicalDeviceProperties(candidate, &properties);
        const auto lacking = shortcoming(candidate, instance.surface(), faults);
        if (!lacking.empty()) reason = std::string(": ") + properties.deviceName + " " + lacking;
        if (!lacking.empty() || rank(properties) <= best) continue;
        best = rank(properties);
        physical_ = candidate;
        family_ = *drawingFamily(candidate, instance.surface());
    }
    if (best == 0)
        throw core::NoDriver("no usable Vulkan 1.3 device" + reason +
                             "; update or install a graphics driver (Debian: apt install "
                             "mesa-vulkan-drivers) and see `second-heart doctor`");
}

void Device::describe(bool validating) {
    auto driver =
        typed<VkPhysicalDeviceDriverProperties>(VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_DRIVER_PROPERTIES);
    auto properties = typed<VkPhysicalDeviceProperties2>(VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2);
    properties.pNext = &driver;
    vkGetPhysicalDeviceProperties2(physical_, &properties);
    const auto& core = properties.properties;
    facts_.name = core.deviceName;
    facts_.driver = std::string(driver.driverName) + " " + driver.driverInfo;
    facts_.apiVersion = std::to_string(VK_API_VERSION_MAJOR(core.apiVersion)) + "." +
                        std::to_string(VK_API_VERSION_MINOR(core.apiVersion)) + "." +
                        std::to_string(VK_API_VERSION_PATCH(core.apiVersion));
    facts_.software = core.deviceType == VK_PHYSICAL_DEVICE_TYPE_CPU;
    facts_.validation = validating;
    largestImage_ = core.limits.maxImageDimension2D;
    if (core.limits.timestampComputeAndGraphics == VK_TRUE) timestampPeriod_ = core.limits.timestampPeriod;
}

void Device::create(bool presents) {
    auto v13 = typed<VkPhysicalDeviceVulkan13Features>(VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_3_FEATURES);
    v13.dynamicRendering = VK_TRUE;
    v13.synchronization2 = VK_TRUE;
    v13.maintenance4 = VK_TRUE;
    auto v12 = typed<VkPhysicalDeviceVulkan12Features>(VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_2_FEATURES);
    v12.pNext = &v13;
    v12.scalarBlockLayout = VK_TRUE;
    VkPhysicalDeviceFeatures core{};
    core.shaderClipDistance = VK_TRUE;

    const float priority = 1.0F;
    auto queue = typed<VkDeviceQueueCreateInfo>(VK_STRUCTURE_TYPE_DEVICE_QUEUE_CREATE_INFO);
    queue.queueFamilyIndex = family_;
    queue.queueCount = 1;
    queue.pQueuePriorities = &priority;
    const char* swapchain = VK_KHR_SWAPCHAIN_EXTENSION_NAME;
    auto info = typed<VkDeviceCreateInfo>(VK_STRUCTURE_TYPE_DEVICE_CREATE_INFO);
    info.pNext = &v12;
    info.pEnabledFeatures = &core;
    info.queueCreateInfoCount = 1;
    info.pQueueCreateInfos = &queue;
    info.enabledExtensionCount = presents ? 1 : 0;
    info.ppEnabledExtensionNames = &swapchain;
    if (vkCreateDevice(physical_, &info, nullptr, &device_) != VK_SUCCESS)
        throw core::NoDriver("the graphics driver of " + facts_.name +
                             " refuses to start; update it and see `second-heart doctor`");
    vkGetDeviceQueue(device_, family_, 0, &queue_);
}

VkResult Device::submit(const VkSubmitInfo2& submission, VkFence fence) {
    if (faults_.loseDeviceAt >= 0 && submissions_++ >= faults_.loseDeviceAt) return VK_ERROR_DEVICE_LOST;
    return vkQueueSubmit2(queue_, 1, &submission, fence);
}

MemoryHandle Device::allocate(const VkMemoryRequirements& needs, VkMemoryPropertyFlags properties,
                              VkMemoryPropertyFlags wished) const {
    if (faults_.largestAllocation > 0 && needs.size > faults_.largestAllocation)
        check(VK_ERROR_OUT_OF_DEVICE_MEMORY, "vkAllocateMemory");
    for (const VkMemoryPropertyFlags wanted : {properties | wished, properties})
        for (std::uint32_t i = 0; i < memory_.memoryTypeCount; ++i) {
            const bool allowed = (needs.memoryTypeBits & (1U << i)) != 0U;
            if (!allowed || (memory_.memoryTypes[i].propertyFlags & wanted) != wanted) continue;
            auto info = typed<VkMemoryAllocateInfo>(VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_INFO);
            info.allocationSize = needs.size;
            info.memoryTypeIndex = i;
            VkDeviceMemory memory = VK_NULL_HANDLE;
            check(vkAllocateMemory(device_, &info, nullptr, &memory), "vkAllocateMemory");
            return {device_, memory};
        }
    throw core::RuntimeFailure("the graphics device offers no memory of the kind needed");
}

void Device::waitIdle() const {
    check(vkDeviceWaitIdle(device_), "vkDeviceWaitIdle");
}

void Device::submitOnce(const std::function<void(VkCommandBuffer)>& record) const {
    if (faults_.loseDeviceAt >= 0 && submissions_ >= faults_.loseDeviceAt) // it is gone for uploads as well
        check(VK_ERROR_DEVICE_LOST, "vkQueueSubmit");
    auto allocate = typed<VkCommandBufferAllocateInfo>(VK_STRUCTURE_TYPE_COMMAND_BUFFER_ALLOCATE_INFO);
    allocate.commandPool = uploadPool_;
    allocate.commandBufferCount = 1;
    VkCommandBuffer commands = VK_NULL_HANDLE;
    check(vkAllocateCommandBuffers(device_, &allocate, &commands), "vkAllocateCommandBuffers");
    auto begin = typed<VkCommandBufferBeginInfo>(VK_STRUCTURE_TYPE_COMMAND_BUFFER_BEGIN_INFO);
    begin.flags = VK_COMMAND_BUFFER_USAGE_ONE_TIME_SUBMIT_BIT;
    check(vkBeginCommandBuffer(commands, &begin), "vkBeginCommandBuffer");
    record(commands);
    check(vkEndCommandBuffer(commands), "vkEndCommandBuffer");
    auto submit = typed<VkSubmitInfo>(VK_STRUCTURE_TYPE_SUBMIT_INFO);
    submit.commandBufferCount = 1;
    submit.pCommandBuffers = &commands;
    check(vkQueueSubmit(queue_, 1, &submit, VK_NULL_HANDLE), "vkQueueSubmit");
    check(vkQueueWaitIdle(queue_), "vkQueueWaitIdle");
    vkFreeCommandBuffers(device_, uploadPool_, 1, &commands);
}

} // namespace render
