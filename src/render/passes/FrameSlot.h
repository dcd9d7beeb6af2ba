// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>
#include <string>

#include "render/gpu/Bindings.h"
#include "render/gpu/Buffer.h"
#include "render/gpu/Timestamps.h"
#include "scene/Geometry.h"
#include "scene/Palettes.h"
#include "shared/frame.h"
#include "shared/mesh.h"
#include "shared/particle.h"
#include "shared/tube.h"
#include "shared/valve.h"

namespace render {

// How many of each a frame can hold; fixed by the uploaded leg, so drawing allocates nothing.
struct SlotCapacity {
    std::size_t cells = 1, valves = 1, muscles = 64, particles = 131072, stations = 8192;
};

// One of the frames in flight: its command buffer, fence and mapped buffers.
class FrameSlot {
public:
    FrameSlot(const Device& device, std::size_t index);

    void reserve(const Device& device, const Bindings& bindings, const SlotCapacity& capacity);
    void wait() const;       // until the card is done with this slot's last frame
    VkCommandBuffer begin(); // resets and begins
    void submit(Device& device, VkSemaphore wait, VkSemaphore signal);

    void write(const gpu::FrameData& data) const { frame_.write(std::span(&data, 1)); }
    std::span<gpu::CellData> cells() const { return cells_.held<gpu::CellData>().first(capacity_.cells); }
    void write(const std::vector<gpu::ValveState>& states) const { valves_.write(std::span(states)); }
    void writeMuscles(const scene::FrameInput& input) const;
    void writeParticles(const scene::FrameInput& input) const;
    void writeSlice(const scene::FrameInput& input, const scene::ViewSpec& view); // only when it has changed
    void writeColorMap(const scene::ViewSpec& view, const scene::Palettes& palettes) const;

    VkSemaphore acquired() const { return acquired_; }
    const SlotCapacity& capacity() const { return capacity_; }
    Timestamps timestamps;

private:
    VkDevice device_;
    std::size_t index_;
    CommandPoolHandle pool_;
    VkCommandBuffer commands_ = VK_NULL_HANDLE;
    FenceHandle fence_;
    SemaphoreHandle acquired_;
    SlotCapacity capacity_;
    Buffer frame_, cells_, valves_, muscles_, particles_, stations_, colorMap_, slice_;
    std::shared_ptr<const scene::slice::SliceMap> slicedAs_; // what slice_ holds
    std::string sliceSelected_;
    bool sliceWritten_ = false;
};

} // namespace render
