// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace exhibit {

struct PixelOffset {
    int x = 0, y = 0;
    bool operator==(const PixelOffset&) const = default;
};

// Where the whole picture stands at a moment, px, so that no edge burns in: it wanders along a spiral over
// every place of a square of ±`reach` px, one pixel at a time, and back the same way. Reach 0: it stays.
PixelOffset pixelShift(double seconds, int reach, double secondsPerStep);

} // namespace exhibit
