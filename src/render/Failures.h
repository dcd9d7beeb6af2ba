// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "core/DataError.h"

namespace render {

// The graphics device is gone; a new Renderer may work.
struct DeviceLost : core::RuntimeFailure {
    using core::RuntimeFailure::RuntimeFailure;
};

// The graphics device has no memory left for what was asked.
struct OutOfMemory : core::RuntimeFailure {
    using core::RuntimeFailure::RuntimeFailure;
};

// What a test lets go wrong inside the gpu layer.
struct Faults {
    std::string missingFeature{};        // by its Vulkan name: as if no device had it
    int loseDeviceAt = -1;               // this submission from the start of drawing fails
    std::uint64_t largestAllocation = 0; // bytes; more is refused; 0: no limit
};

} // namespace render
