// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "render/gpu/Device.h"
#include "render/gpu/Handle.h"

namespace render {

// GPU time by pass of one frame; empty where the device has no timestamps.
class Timestamps {
public:
    explicit Timestamps(const Device& device);

    void begin(VkCommandBuffer commands);
    void mark(VkCommandBuffer commands, const char* passThatEnds);
    std::map<std::string, double> milliseconds() const; // after the frame's fence

private:
    static constexpr std::uint32_t kMost = 24;
    VkDevice device_;
    float period_ = 0.0F; // ns
    QueryPoolHandle pool_;
    std::vector<std::string> names_;
};

} // namespace render
