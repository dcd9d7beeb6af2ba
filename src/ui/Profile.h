// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ui {

// Who reads: what the screen does for them.
struct Profile {
    bool largeText = false;
    bool highContrast = false;
    bool reducedMotion = false; // cameras cut instead of flying, nothing moves but what is shown
    bool operator==(const Profile&) const = default;
};

} // namespace ui
