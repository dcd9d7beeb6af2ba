// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// The lessons to choose from, over the picture. Marks: "lesson.play.ID", "lesson.close". Keys: up and down
// choose, Enter takes.
void drawLessonList(const Panel& panel);

} // namespace ui
