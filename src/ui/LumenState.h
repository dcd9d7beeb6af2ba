// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ui {

// The lumen of a vein at one place, now and in the leg that is compared with; areas m², ratios A / A0.
struct LumenState {
    float area = 0.0F, ratio = 1.0F;
    float otherArea = 0.0F, otherRatio = 1.0F;
    float value = 0.0F; // of the view's quantity, in its display unit
};

} // namespace ui
