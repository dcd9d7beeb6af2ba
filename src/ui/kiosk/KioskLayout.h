// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "ui/Rect.h"
#include "ui/kiosk/KioskModel.h"

namespace ui {

// A screen as it hangs on the wall.
struct KioskWall {
    float width = 0.0F, height = 0.0F; // px
    double heightMm = 300.0;
    bool reach = false; // controls in the lower half
    bool largeText = false;
    float shiftX = 0.0F, shiftY = 0.0F; // px that everything stands aside
};

inline constexpr float kTargetMm = 20.0F, kTargetGapMm = 5.0F;

// px per mm. On a screen that is too small for fingers fewer than it has: everything shrinks in proportion.
float millimeter(const KioskWall& wall);
bool tooSmall(const KioskWall& wall); // its targets are smaller than 20 mm
float targetMm(const KioskWall& wall);
// Of the interface: 1 is a body font of 17 px.
float letterScale(const KioskWall& wall);

struct KioskCounts {
    std::size_t tiles = 3, languages = 1;
    bool large = true; // tiles with a picture, for the three choices
};

// Where everything stands, px. Landscape: the leg between tiles on the left and zoom on the right; portrait:
// above both. The results are above, hands come from below.
struct KioskLayout {
    Rect whole;
    Rect pane;   // of the leg's picture: behind no tile of a tall screen, and no notice
    Rect stage;  // what controls and words leave free of it
    Rect legend; // at its upper right
    Rect told;   // what just happened
    Rect notice; // advice and what is schematic
    std::vector<Rect> tiles, languages;
    Rect strip;           // more, and back
    Rect nearer, farther; // zoom
    float target = 0.0F, gap = 0.0F, margin = 0.0F;
    bool portrait = false;
};
KioskLayout kioskLayoutOf(const KioskWall& wall, const KioskCounts& counts);

KioskWall kioskWall(const KioskModel& model, float width, float height); // for layouts of this model
KioskLayout kioskLayout(const KioskModel& model, float width, float height);

// A box in the middle, in the lower half where hands reach no higher.
Rect kioskBox(const KioskWall& wall, const KioskLayout& layout, float width, float height);

} // namespace ui
