// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"
#include "ui/panels/Overlays.h"

namespace ui {

// The other words of a picture, between which names may stand; px.
struct LabelRoom {
    Rect free;
    Rect legend;             // of the veins, at the upper right
    float notices = 0.0F;    // where they begin at the lower edge
    float captionEnd = 0.0F; // at the upper left
    float effects = 0.0F;    // where legends begin at the lower right
};

// A picture in the window, and what is named in it.
struct LabeledPicture {
    Rect place; // px
    const scene::ViewSpec& view;
    const std::vector<PictureLabel>& labels;
    glm::vec2 reach{0.0F}; // as Model::labelReach
};

// In a small picture names would hide what they name.
bool hasRoomForNames(const Panel& panel, const Rect& free);

// The names of a scene beside what they name, with leader lines; those without room are left out.
void drawPictureLabels(const Panel& panel, const LabelRoom& room);
// Those of one of several pictures in the window, however small.
void drawNames(const Panel& panel, const LabelRoom& room, const LabeledPicture& picture);

} // namespace ui
