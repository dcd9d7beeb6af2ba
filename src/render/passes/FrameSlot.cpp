// SPDX-License-Identifier: Apache-2.0
#include "render/passes/FrameSlot.h"

#include <algorithm>

#include "render/ColorMap.h"
#include "render/gpu/Check.h"
#include "render/gpu/Swapchain.h"
#include "render/passes/SlicePass.h"

namespace render {
namespace {

constexpr std::size_t kColorSteps = 256; // as vein.glsl

Buffer hostBuffer(const Device& device, std::size_t bytes,
                  VkBufferUsageFlags usage = VK_BUFFER_USAGE_STORAGE_BUFFER_BIT) {
    return {device, bytes, usage, Buffer::Home::host};
}

static_assert(sizeof(scene::ParticleState) == sizeof(gpu::ParticleData), "particles are copied as they are");
static_assert(sizeof(scene::LumenStation) == sizeof(gpu::LumenStationData),
              "stations are copied as they are");

} // namespace

FrameSlot::FrameSlot(const Device& device, std::size_t index)
    : timestamps(device), device_(device), index_(index), acquired_(makeSemaphore(device)) {
    auto pool = typed<VkCommandPoolCreateInfo>(VK_STRUCTURE_TYPE_COMMAND_POOL_CREATE_INFO);
    pool.queueFamilyIndex = device.queueFamily();
    VkCommandPool poolHandle = VK_NULL_HANDLE;
    check(vkCreateCommandPool(device_, &pool, nullptr, &poolHandle), "vkCreateCommandPool");
    pool_ = {device_, poolHandle};
    auto allocate = typed<VkCommandBufferAllocateInfo>(VK_STRUCTURE_TYPE_COMMAND_BUFFER_ALLOCATE_INFO);
    allocate.commandPool = pool_;
    allocate.commandBufferCount = 1;
    check(vkAllocateCommandBuffers(device_, &allocate, &commands_), "vkAllocateCommandBuffers");
    auto fence = typed<VkFenceCreateInfo>(VK_STRUCTURE_TYPE_FENCE_CREATE_INFO);
    fence.flags = VK_FENCE_CREATE_SIGNALED_BIT;
    VkFence fenceHandle = VK_NULL_HANDLE;
    check(vkCreateFence(device_, &fence, nullptr, &fenceHandle), "vkCreateFence");
    fence_ = {device_, fenceHandle};
}

void FrameSlot::reserve(const Device& device, const Bindings& bindings, const SlotCapacity& capacity) {
    capacity_ = capacity;
    sliceWritten_ = false;
    frame_ = hostBuffer(device, sizeof(gpu::FrameData), VK_BUFFER_USAGE_UNIFORM_BUFFER_BIT);
    cells_ = hostBuffer(device, capacity.cells * sizeof(gpu::CellData));
    valves_ = hostBuffer(device, capacity.valves * sizeof(gpu::ValveState));
    muscles_ = hostBuffer(device, capacity.muscles * sizeof(gpu::MuscleState));
    particles_ = hostBuffer(device, capacity.particles * sizeof(gpu::ParticleData));
    stations_ = hostBuffer(device, capacity.stations * sizeof(gpu::LumenStationData));
    colorMap_ = hostBuffer(device, kColorSteps * sizeof(glm::vec4));
    slice_ = hostBuffer(device, sliceBufferSize());
    bindings.bindBuffer(index_, gpu::kBindSlice, slice_);
    bindings.bindBuffer(index_, gpu::kBindFrame, frame_);
    bindings.bindBuffer(index_, gpu::kBindCells, cells_);
    bindings.bindBuffer(index_, gpu::kBindValveStates, valves_);
    bindings.bindBuffer(index_, gpu::kBindMuscles, muscles_);
    bindings.bindBuffer(index_, gpu::kBindParticles, particles_);
    bindings.bindBuffer(index_, gpu::kBindStations, stations_);
    bindings.bindBuffer(index_, gpu::kBindColorMap, colorMap_);
}

void FrameSlot::wait() const {
    const VkFence fence = fence_;
    check(vkWaitForFences(device_, 1, &fence, VK_TRUE, UINT64_MAX), "vkWaitForFences");
}

VkCommandBuffer FrameSlot::begin() {
    check(vkResetCommandPool(device_, pool_, 0), "vkResetCommandPool");
    auto info = typed<VkCommandBufferBeginInfo>(VK_STRUCTURE_TYPE_COMMAND_BUFFER_BEGIN_INFO);
    info.flags = VK_COMMAND_BUFFER_USAGE_ONE_TIME_SUBMIT_BIT;
    check(vkBeginCommandBuffer(commands_, &info), "vkBeginCommandBuffer");
    timestamps.begin(commands_);
    return commands_;
}

void FrameSlot::submit(Device& device, VkSemaphore wait, VkSemaphore signal) {
    check(vkEndCommandBuffer(commands_), "vkEndCommandBuffer");
    auto commands = typed<VkCommandBufferSubmitInfo>(VK_STRUCTURE_TYPE_COMMAND_BUFFER_SUBMIT_INFO);
    commands.commandBuffer = commands_;
    auto before = typed<VkSemaphoreSubmitInfo>(VK_STRUCTURE_TYPE_SEMAPHORE_SUBMIT_INFO);
    before.semaphore = wait;
    before.stageMask = VK_PIPELINE_STAGE_2_TRANSFER_BIT; // the only stage that touches the window's image
    auto after = typed<VkSemaphoreSubmitInfo>(VK_STRUCTURE_TYPE_SEMAPHORE_SUBMIT_INFO);
    after.semaphore = signal;
    after.stageMask = VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT;
    auto info = typed<VkSubmitInfo2>(VK_STRUCTURE_TYPE_SUBMIT_INFO_2);
    info.waitSemaphoreInfoCount = wait != VK_NULL_HANDLE ? 1 : 0;
    info.pWaitSemaphoreInfos = &before;
    info.commandBufferInfoCount = 1;
    info.pCommandBufferInfos = &commands;
    info.signalSemaphoreInfoCount = signal != VK_NULL_HANDLE ? 1 : 0;
    info.pSignalSemaphoreInfos = &after;
    const VkFence fence = fence_;
    check(vkResetFences(device_, 1, &fence), "vkResetFences");
    check(device.submit(info, fence), "vkQueueSubmit2");
}

void FrameSlot::writeMuscles(const scene::FrameInput& input) const {
    const auto states = muscles_.held<gpu::MuscleState>().first(capacity_.muscles);
    for (std::size_t i = 0; i < states.size(); ++i)
        states[i] = {i < input.muscleActivation.size() ? std::clamp(input.muscleActivation[i], 0.0F, 1.0F)
                                                       : 0.0F,
                     i < input.musclePressure.size() ? input.musclePressure[i] : 0.0F};
}

void FrameSlot::writeParticles(const scene::FrameInput& input) const {
    particles_.write(std::span<const scene::ParticleState>(input.particles));
    stations_.write(std::span<const scene::LumenStation>(input.stations));
}

void FrameSlot::writeSlice(const scene::FrameInput& input, const scene::ViewSpec& view) {
    if (sliceWritten_ && input.slice == slicedAs_ && view.selected == sliceSelected_) return;
    sliceInto(slice_.held<std::byte>(), input.slice.get(), view);
    sliceWritten_ = true;
    slicedAs_ = input.slice;
    sliceSelected_ = view.selected;
}

void FrameSlot::writeColorMap(const scene::ViewSpec& view, const scene::Palettes& palettes) const {
    const auto colors = colorMap_.held<glm::vec4>().first(kColorSteps);
    for (std::size_t i = 0; i < kColorSteps; ++i) {
        const float place = static_cast<float>(i) / static_cast<float>(kColorSteps - 1);
        const float value = view.rangeLow + (view.rangeHigh - view.rangeLow) * place;
        colors[i] =
            glm::vec4(quantityColor(palettes, view.quantity, value, view.rangeLow, view.rangeHigh), 1.0F);
    }
}

} // namespace render
