// SPDX-License-Identifier: Apache-2.0
#include "ui/LessonLayout.h"

#include <algorithm>
#include <cmath>

#include "ui/Letters.h"
#include "ui/LineBreaks.h"

namespace ui {
namespace {

constexpr float kMost = 0.46F;                          // of the height, that the band may take
constexpr float kMostShow = 0.40F;                      // likewise, where words come in pages
constexpr float kMargin = 0.8F;                         // em
constexpr float kRow = 2.1F;                            // em, of header and controls
constexpr float kWideControls = 31.0F, kNarrow = 58.0F; // em
constexpr float kGap = 0.35F;                           // em
constexpr int kFewestLines = 2;

int linesFor(const LessonModel& lesson, const ImFont* font, float width) {
    std::size_t most = 1;
    for (const std::string& words : lesson.everyWords)
        most = std::max(most, wrappedLines(words, font, width).size());
    return static_cast<int>(most);
}

// The most that a page has where all words come in as few pages of at most so many lines as they can.
int linesOfPages(const LessonModel& lesson, const ImFont* font, float width, int room) {
    int most = 1;
    for (const std::string& words : lesson.everyWords) {
        const int lines = static_cast<int>(wrappedLines(words, font, width).size());
        const int pages = std::max((lines + room - 1) / room, 1);
        most = std::max(most, (lines + pages - 1) / pages);
    }
    return most;
}

int charactersOf(const std::string& text) {
    int count = 0;
    for (std::size_t at = 0; at < text.size(); ++count)
        nextCharacter(text, at);
    return count;
}

} // namespace

LessonLayout lessonLayoutOf(ImVec2 size, const Fonts& fonts, const LessonModel& lesson) {
    const float em = fonts.body->FontSize, margin = std::round(kMargin * em);
    const bool narrow = !lesson.show.on && size.x < kNarrow * em;
    const float row = lesson.show.on ? 1.25F * fonts.title->FontSize : kRow * em;
    const float rows = (narrow ? 2.0F : 1.0F) * (row + kGap * em) + 2.0F * margin;
    const float width = size.x - 2.0F * margin;
    LessonLayout layout;
    layout.font = fonts.caption;
    layout.lines = linesFor(lesson, layout.font, width);
    const auto room = [&](float share) {
        return static_cast<int>((share * size.y - rows) / layout.font->FontSize);
    };
    if (lesson.show.on) {
        layout.lines = linesOfPages(lesson, layout.font, width, std::max(room(kMostShow), kFewestLines));
    } else if (layout.lines > room(kMost)) {
        layout.font = fonts.body;
        layout.lines = std::min(linesFor(lesson, layout.font, width), std::max(room(kMost), kFewestLines));
    }
    const float words = static_cast<float>(layout.lines) * layout.font->FontSize;
    const float top = std::round(std::max(size.y - rows - words, 0.3F * size.y));
    layout.pane = {0.0F, 0.0F, size.x, top};
    layout.band = {0.0F, top, size.x, size.y};
    const float left = margin, right = size.x - margin, first = top + margin;
    const float below = first + row + kGap * em;
    layout.header = {left, first, narrow || lesson.show.on ? right : right - kWideControls * em, first + row};
    layout.words = {left, below, right, below + words};
    layout.controls = narrow ? Rect{left, size.y - margin - row, right, size.y - margin}
                             : Rect{right - kWideControls * em, first, right, first + row};
    return layout;
}

std::vector<std::string> pagesOf(const std::string& text, const ImFont* font, float width, int lines) {
    const auto all = wrappedLines(text, font, width);
    const std::size_t most = static_cast<std::size_t>(std::max(lines, 1));
    const std::size_t count = std::max<std::size_t>((all.size() + most - 1) / most, 1);
    std::vector<std::string> pages(count);
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::string& page = pages[i * count / all.size()];
        page += (page.empty() ? "" : "\n") + all[i];
    }
    return pages;
}

std::size_t pageAt(const std::vector<std::string>& pages, float share) {
    int all = 0, read = 0;
    for (const std::string& page : pages)
        all += charactersOf(page);
    for (std::size_t i = 0; i + 1 < pages.size(); ++i) {
        read += charactersOf(pages[i]);
        if (share * static_cast<float>(all) < static_cast<float>(read)) return i;
    }
    return pages.empty() ? 0 : pages.size() - 1;
}

} // namespace ui
