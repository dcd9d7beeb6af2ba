// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace render {

// What a frame consists of beside the opaque core. For each combination there is one frame graph.
struct Parts {
    bool shells = false, blood = false, occlusion = false;
    bool scaled = false;    // drawn at another resolution than that of the output
    bool interface = false; // panels or a legend over the picture
    bool window = false;    // and into the window

    auto operator<=>(const Parts&) const = default;
};

} // namespace render
