// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <map>
#include <string>

#include "render/gpu/Device.h"
#include "render/gpu/Handle.h"

namespace render {

// GPU time by pass of one frame; empty where the device has no timestamps.
class Timestamps {
public:
    explicit Timestamps(const Device& device);

    void begin(VkCommandBuffer commands);
    void mark(VkCommandBuffer commands, const char* passThatEnds); // the name stays
    // After the frame's fence.
    std::map<std::string, double> milliseconds() const;
    double totalMilliseconds() const;

private:
    static constexpr std::uint32_t kMost = 32;
    using Ticks = std::array<std::uint64_t, kMost>;
    bool read(Ticks& ticks) const;
    VkDevice device_;
    float period_ = 0.0F; // ns
    QueryPoolHandle pool_;
    std::array<const char*, kMost> names_{};
    std::uint32_t count_ = 0; // of passes
};

} // namespace render
