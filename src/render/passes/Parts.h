// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace render {

// How the image of the translucent layers is brought to the picture's resolution: it has that already, by a
// cubic filter that leaves no steps, or by the card's plain one.
enum class Shells : std::uint8_t { none, full, smooth, plain };

// What a frame consists of beside the opaque core. For each combination there is one frame graph.
struct Parts {
    Shells shells = Shells::none;
    bool blood = false, occlusion = false, bloom = false;
    bool scatter = false;       // light under opaque skin
    bool freshBackdrop = false; // the image of the empty scene must be painted first
    bool scaled = false;        // drawn at another resolution than that of the output
    bool interface = false;     // panels or a legend over the picture
    bool window = false;        // and into the window
    bool surround = false;      // what lies around the legs' pictures is painted before the first of them

    auto operator<=>(const Parts&) const = default;
};

} // namespace render
