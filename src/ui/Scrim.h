// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <imgui.h>

// A soft dark ground under words that lie over the picture.
namespace ui {

// Opaque enough that every ink of the theme has a contrast of 4.5 : 1 (WCAG 2.2, 1.4.3) even over white.
inline constexpr float kScrim = 0.83F;

// Lays the ground under all that is drawn into the background list from construction to destruction. Not to
// be nested.
class Scrim {
public:
    Scrim();
    ~Scrim();
    Scrim(const Scrim&) = delete;
    Scrim& operator=(const Scrim&) = delete;

    void next(); // what follows has a ground of its own; no ground lies over words of another

private:
    ImDrawList& list_;
    int first_; // vertex
};

} // namespace ui
