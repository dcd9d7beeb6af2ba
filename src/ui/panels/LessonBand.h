// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "ui/LessonLayout.h"
#include "ui/Panel.h"

namespace ui {

// The band under the leg of a lesson: its step's title and words; how far it is; and, where somebody sits in
// front, what leads through it. Marks: "lesson.back", "lesson.next", "lesson.wording", "lesson.leave",
// "lesson.dot.N".
void drawLessonBand(const Panel& panel, const LessonLayout& layout);

// "Sources: Lurie 2003; this model": of the step that is shown; empty where it has none.
std::string sourceWords(const Texts& text, const LessonModel& lesson);

// Over the leg while it goes to where a step begins.
void drawLessonCurtain(const Panel& panel, const Rect& pane);
// Over everything, at night.
void drawNight(const Panel& panel);

} // namespace ui
