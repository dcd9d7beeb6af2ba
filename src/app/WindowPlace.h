// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace app {

// Where a window stands, without its frame, in screen coordinates.
struct WindowPlace {
    int left = 0, top = 0, width = 0, height = 0;
    bool maximized = false;
    bool operator==(const WindowPlace&) const = default;
};

// What of a display windows may cover.
struct Screen {
    int left = 0, top = 0, width = 0, height = 0;
};

// Whether enough of a window's upper edge lies on one of the screens to take hold of it.
bool withinReach(const WindowPlace& window, const std::vector<Screen>& screens);

// For a second window beside the first one: fills a screen that the first is not on; on the same screen where
// there is no other, in its lower right part. Nothing without a screen.
std::optional<WindowPlace> placeBeside(const WindowPlace& first, const std::vector<Screen>& screens);

// The screen that an unattended window is to fill, by the names of all that are connected, the first being
// the main one: its own, `own`, wherever that is connected; while it is away the one that it fills now
// (`now`), or the main one. Nothing: no screen is there, or it stays where it is.
std::optional<std::size_t> screenToFill(const std::vector<std::string>& connected, const std::string& own,
                                        const std::optional<std::string>& now);

} // namespace app
