// SPDX-License-Identifier: Apache-2.0
#include "exhibit/PixelShift.h"

#include <cmath>

namespace exhibit {
namespace {

// The step-th place of a square spiral from the middle outwards.
PixelOffset spiral(long long step) {
    PixelOffset at;
    int dx = 1, dy = 0;
    for (int run = 1; step > 0; ++run)
        for (int turn = 0; turn < 2 && step > 0; ++turn) {
            for (int i = 0; i < run && step > 0; ++i, --step) {
                at.x += dx;
                at.y += dy;
            }
            const int old = dx;
            dx = -dy;
            dy = old;
        }
    return at;
}

} // namespace

PixelOffset pixelShift(double seconds, int reach, double secondsPerStep) {
    if (reach <= 0) return {};
    const long long side = 2LL * reach + 1, last = side * side - 1;
    const auto step = static_cast<long long>(
        std::floor(std::fmod(seconds / secondsPerStep, 2.0 * static_cast<double>(last))));
    return spiral(step <= last ? step : 2 * last - step);
}

} // namespace exhibit
