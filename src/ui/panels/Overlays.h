// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "ui/Panel.h"
#include "ui/Rect.h"

// What lies over the picture and is not a control.
namespace ui {

// "For information, not medical advice", small, at the bottom of the free part of the picture; on every start
// and in every exported picture. What is schematic is said only where it is seen.
void drawNotice(const Panel& panel, const Rect& free);

// What is schematic or larger than life in this very picture, of this size (px).
std::vector<std::string> schematicNotes(const Panel& panel, const ImVec2& size);

// Who is shown, in words, above the picture; nothing for the default person. Returns where the words end.
float drawWho(const Panel& panel, const Rect& free);

// Keys and mouse, what is exaggerated or schematic, on top of everything.
void drawHelp(const Panel& panel);

// The last command that was refused, with its cause.
void drawComplaint(const Panel& panel, const Rect& free);

} // namespace ui
