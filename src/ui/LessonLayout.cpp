// SPDX-License-Identifier: Apache-2.0
#include "ui/LessonLayout.h"

#include <algorithm>
#include <cmath>

#include "ui/Letters.h"
#include "ui/LineBreaks.h"

namespace ui {
namespace {

constexpr float kMost = 0.46F;                          // of the height, that the band may take
constexpr float kMostShow = 0.44F;                      // likewise, where words come in pages
constexpr float kMargin = 0.8F;                         // em
constexpr float kRow = 2.1F;                            // em, of header and controls
constexpr float kWideControls = 31.0F, kNarrow = 58.0F; // em
constexpr float kGap = 0.35F;                           // em
constexpr int kFewestLines = 2;
constexpr float kSourceRow = 1.15F; // of the small font

int linesFor(const LessonModel& lesson, const ImFont* font, float width) {
    std::size_t most = 1;
    for (const std::string& words : lesson.everyWords)
        most = std::max(most, wrappedLines(words, font, width).size());
    return static_cast<int>(most);
}

// How wide the words of a page are in one line, in heights of the font: 90 letters, or 60 of a script whose
// letters are as wide as high, by their measure.
float pageOfShow(const ImFont* font, const LessonModel& lesson) {
    constexpr float kLetters = 90.0F * 0.38F, kSquare = 60.0F, kWide = 0.7F; // the last: of a letter
    if (lesson.everyWords.empty()) return kLetters;
    const std::string& words = lesson.everyWords.front();
    float count = 0.0F;
    for (std::size_t at = 0; at < words.size(); ++count)
        nextCharacter(words, at);
    const float wide = font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, words.c_str()).x / font->FontSize;
    return wide > kWide * count ? kSquare : kLetters;
}

// Of a show, in lines: two in a wide picture, as of a film; in a narrow one as many as hold the same words.
int linesOfShow(const ImFont* font, const LessonModel& lesson, float width, int room) {
    const auto wanted = static_cast<int>(std::ceil(pageOfShow(font, lesson) * font->FontSize / width));
    return std::clamp(wanted, kFewestLines, std::max(room, kFewestLines));
}

// Header, words, and what is to be known of the picture; all with as little air as they need.
LessonLayout showLayoutOf(ImVec2 size, const Fonts& fonts, const LessonModel& lesson) {
    const float em = fonts.small->FontSize, margin = std::round(kMargin * em), air = 0.35F * em;
    const float row = 1.2F * fonts.strong->FontSize, note = 1.15F * em;
    const float notes = size.x > size.y ? note : 2.0F * note;
    const float rows = row + notes + 3.0F * air;
    LessonLayout layout;
    layout.font = fonts.caption;
    const auto room = static_cast<int>((kMostShow * size.y - rows) / layout.font->FontSize);
    const float left = margin, right = size.x - margin;
    layout.lines = linesOfShow(layout.font, lesson, right - left, room);
    const float words = static_cast<float>(layout.lines) * layout.font->FontSize;
    const float top = std::round(std::max(size.y - rows - words, 0.3F * size.y));
    layout.pane = {0.0F, 0.0F, size.x, top};
    layout.band = {0.0F, top, size.x, size.y};
    layout.header = {left, top + air, right, top + air + row};
    layout.words = {left, layout.header.bottom, right, layout.header.bottom + words};
    layout.notice = {left, size.y - air - notes, right, size.y - air};
    return layout;
}

} // namespace

LessonLayout lessonLayoutOf(ImVec2 size, const Fonts& fonts, const LessonModel& lesson) {
    if (lesson.show.on) return showLayoutOf(size, fonts, lesson);
    const float em = fonts.body->FontSize, margin = std::round(kMargin * em);
    const bool narrow = size.x < kNarrow * em;
    const float row = kRow * em;
    const float source = lesson.sourced ? kSourceRow * fonts.small->FontSize * (narrow ? 2.0F : 1.0F) : 0.0F;
    const float rows = (narrow ? 2.0F : 1.0F) * (row + kGap * em) + 2.0F * margin + source;
    const float width = size.x - 2.0F * margin;
    LessonLayout layout;
    layout.font = fonts.caption;
    layout.lines = linesFor(lesson, layout.font, width);
    const auto room = static_cast<int>((kMost * size.y - rows) / layout.font->FontSize);
    if (layout.lines > room) {
        layout.font = fonts.body;
        const auto smaller = static_cast<int>((kMost * size.y - rows) / layout.font->FontSize);
        layout.lines = std::min(linesFor(lesson, layout.font, width), std::max(smaller, kFewestLines));
    }
    const float words = static_cast<float>(layout.lines) * layout.font->FontSize;
    const float top = std::round(std::max(size.y - rows - words, 0.3F * size.y));
    layout.pane = {0.0F, 0.0F, size.x, top};
    layout.band = {0.0F, top, size.x, size.y};
    const float left = margin, right = size.x - margin, first = top + margin;
    const float below = first + row + kGap * em;
    layout.header = {left, first, narrow ? right : right - kWideControls * em, first + row};
    layout.words = {left, below, right, below + words};
    layout.sources = {left, layout.words.bottom, right, layout.words.bottom + source};
    layout.controls = narrow ? Rect{left, size.y - margin - row, right, size.y - margin}
                             : Rect{right - kWideControls * em, first, right, first + row};
    return layout;
}

} // namespace ui
