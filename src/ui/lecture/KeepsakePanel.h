// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "ui/Panel.h"
#include "ui/Rect.h"

namespace ui {

// Of the tab Lecture: pictures, films, the quiz, and a lesson of one's own.
void drawKeepsakes(const Panel& panel);
// Where the latter is written, while it is open, beside the leg.
void drawLessonDesk(const Panel& panel, const Rect& free);
// What is under way and what came of it, over the picture, whatever is open.
void drawKeepsakeNote(const Panel& panel, const Rect& free);
// What the user has written, for its letters.
std::string keepsakeWords(const Model& model);

} // namespace ui
