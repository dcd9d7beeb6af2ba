// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

// What lies over the picture and is not a control.
namespace ui {

struct Rect {
    float left = 0.0F, top = 0.0F, right = 0.0F, bottom = 0.0F;
};

// "For information, not medical advice", small, at the bottom of the free part of the picture; on every start
// and in every exported picture.
void drawNotice(const Panel& panel, const Rect& free);

// Who is shown, in words, above the picture; nothing for the default person.
void drawWho(const Panel& panel, const Rect& free);

// Keys and mouse, what is exaggerated or schematic, on top of everything.
void drawHelp(const Panel& panel);

// The last command that was refused, with its cause.
void drawComplaint(const Panel& panel, const Rect& free);

} // namespace ui
