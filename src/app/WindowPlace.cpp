// SPDX-License-Identifier: Apache-2.0
#include "app/WindowPlace.h"

#include <algorithm>

namespace app {
namespace {

constexpr int kHandle = 80; // of the upper edge, to take hold of

int overlap(int from, int length, int otherFrom, int otherLength) {
    return std::min(from + length, otherFrom + otherLength) - std::max(from, otherFrom);
}

long shared(const WindowPlace& window, const Screen& screen) {
    const int wide = overlap(window.left, window.width, screen.left, screen.width);
    const int high = overlap(window.top, window.height, screen.top, screen.height);
    return wide > 0 && high > 0 ? static_cast<long>(wide) * high : 0;
}

} // namespace

bool withinReach(const WindowPlace& window, const std::vector<Screen>& screens) {
    return std::any_of(screens.begin(), screens.end(), [&](const Screen& screen) {
        return overlap(window.left, window.width, screen.left, screen.width) >=
                   std::min(kHandle, window.width) &&
               window.top >= screen.top && window.top < screen.top + screen.height;
    });
}

std::optional<WindowPlace> placeBeside(const WindowPlace& first, const std::vector<Screen>& screens) {
    if (screens.empty()) return std::nullopt;
    const auto least =
        std::min_element(screens.begin(), screens.end(), [&](const Screen& one, const Screen& other) {
            return shared(first, one) < shared(first, other);
        });
    if (screens.size() > 1) return WindowPlace{least->left, least->top, least->width, least->height, true};
    const int width = std::max(least->width / 2, 1), height = std::max(least->height * 2 / 3, 1);
    return WindowPlace{least->left + least->width - width, least->top + least->height - height, width, height,
                       false};
}

std::optional<std::size_t> screenToFill(const std::vector<std::string>& connected, const std::string& own,
                                        const std::optional<std::string>& now) {
    if (now == own || connected.empty()) return std::nullopt;
    const auto found = std::find(connected.begin(), connected.end(), own);
    if (found != connected.end()) return static_cast<std::size_t>(found - connected.begin());
    if (now) return std::nullopt;
    return 0;
}

} // namespace app
