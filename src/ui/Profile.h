// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ColorVision.h"

namespace ui {

// Who reads: what the screen does for them.
struct Profile {
    bool largeText = false;
    bool highContrast = false;
    bool reducedMotion = false; // cameras cut instead of flying, nothing moves but what is shown
    core::ColorVision colorVision = core::ColorVision::all;
    bool operator==(const Profile&) const = default;
};

} // namespace ui
