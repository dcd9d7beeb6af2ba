// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "ui/LessonModel.h"
#include "ui/Rect.h"
#include "ui/Theme.h"
#include "ui/WordPages.h"

namespace ui {

// Where a lesson stands, px: above the leg, in whole pixels from the upper left corner, below it a band with
// the words, as high as the longest words of the lesson need. So the leg stays where it is from step to step,
// and no word lies over it.
struct LessonLayout {
    Rect pane, band;
    Rect words;             // in the band
    Rect sources;           // likewise, below the words, where the lesson has any
    Rect header, controls;  // likewise; side by side, or the controls below the words where it is narrow
    Rect notice;            // in the band of a show; elsewhere notices lie over the picture
    ImFont* font = nullptr; // of the words
    int lines = 0;          // of it that the words have room for
};
LessonLayout lessonLayoutOf(ImVec2 size, const Fonts& fonts, const LessonModel& lesson);

} // namespace ui
