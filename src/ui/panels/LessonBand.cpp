// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/LessonBand.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/LineBreaks.h"
#include "ui/Widgets.h"
#include "ui/panels/Legend.h"
#include "ui/panels/Overlays.h"

namespace ui {
namespace {

constexpr ImGuiWindowFlags kBand = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus;
constexpr float kDot = 0.26F;                          // em, radius
constexpr float kDotApart = 1.15F;                     // em
constexpr float kBar = 0.28F;                          // em, height of the bar of a show
constexpr float kCurtain[] = {0.045F, 0.058F, 0.075F}; // as the rest of the picture around the leg

float widthOf(const ImFont* font, const std::string& text) {
    return font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, text.c_str()).x;
}

void write(ImFont* font, ImVec2 at, const ImVec4& ink, const std::string& text) {
    ImGui::GetWindowDrawList()->AddText(font, font->FontSize, at, packed(ink), text.c_str());
}

// As much of a text as fits, with an ellipsis where it does not.
std::string fitted(const ImFont* font, const std::string& text, float width) {
    if (widthOf(font, text) <= width) return text;
    const auto lines = wrappedLines(text, font, width - widthOf(font, " …"));
    return lines.empty() ? "" : lines.front() + " …";
}

void drawTitles(const Panel& panel, const Rect& header, float room) {
    const LessonModel& lesson = panel.model.lesson;
    const bool show = lesson.show.on;
    ImFont *large = show ? panel.fonts.strong : panel.fonts.title,
           *small = show ? panel.fonts.small : panel.fonts.body;
    const float middle = 0.5F * (header.top + header.bottom);
    const std::string title = fitted(large, lesson.stepTitle, room);
    write(large, {header.left, middle - 0.5F * large->FontSize}, color::kText, title);
    const float after = header.left + widthOf(large, title) + em(0.9F);
    const float left = room - (after - header.left);
    const ImVec2 place{after, middle - 0.4F * small->FontSize};
    if (lesson.id.starts_with("own-")) // nobody has checked it, and that has to be said
        return write(small, place, color::kWarm, panel.text("own.unchecked"));
    if (widthOf(small, lesson.title) <= left) return write(small, place, color::kDim, lesson.title);
    const std::string begins = lesson.title.substr(0, lesson.title.find("  ")); // which of the lessons
    if (show && widthOf(small, begins) <= left) write(small, place, color::kDim, begins);
}

void drawWords(const LessonLayout& layout, const LessonModel& lesson) {
    const float width = layout.words.right - layout.words.left;
    const auto pages = pagesOf(lesson.words, layout.font, width, layout.lines);
    const auto& page = pages[pageAt(pages, lesson.show.on ? lesson.show.through : 0.0F)];
    write(layout.font, {layout.words.left, layout.words.top}, color::kText, page);
}

// Where it comes from, in as many lines as there is room for.
void drawSources(const Panel& panel, const Rect& place) {
    ImFont* font = panel.fonts.small;
    const auto room = static_cast<std::size_t>(std::floor((place.bottom - place.top) / font->FontSize));
    auto lines = wrappedLines(sourceWords(panel.text, panel.model.lesson), font, place.right - place.left);
    for (std::size_t i = 0; i < std::min(room, lines.size()); ++i) {
        if (i + 1 == room && lines.size() > room)
            lines[i] = fitted(font, lines[i] + " …", place.right - place.left);
        write(font, {place.left, place.top + static_cast<float>(i) * font->FontSize}, color::kDim, lines[i]);
    }
}

void drawDots(const Panel& panel, float left, float middle) {
    const LessonModel& lesson = panel.model.lesson;
    const float apart = em(kDotApart), high = em(1.5F);
    for (int i = 0; i < lesson.steps; ++i) {
        const ImVec2 center{left + (static_cast<float>(i) + 0.5F) * apart, middle};
        ImGui::SetCursorScreenPos({center.x - 0.5F * apart, middle - 0.5F * high});
        const std::string mark = "lesson.dot." + std::to_string(i + 1);
        if (ImGui::InvisibleButton(mark.c_str(), {apart, high})) panel.ask(PlayLesson{lesson.id, i});
        const bool hovered = ImGui::IsItemHovered();
        panel.marks.markLastItem(mark);
        const auto& ink = i == lesson.step ? color::kAccent : i < lesson.step ? color::kDim : color::kLine;
        ImGui::GetWindowDrawList()->AddCircleFilled(center, em(kDot * (i == lesson.step ? 1.35F : 1.0F)),
                                                    packed(hovered ? color::kText : ink), 20);
    }
}

bool arrow(const Panel& panel, const char* mark, ImGuiDir way, bool on) {
    ImGui::BeginDisabled(!on);
    const bool pressed = ImGui::ArrowButton(mark, way);
    panel.marks.markLastItem(mark);
    ImGui::EndDisabled();
    if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", panel.text(mark));
    return pressed;
}

bool wordButton(const Panel& panel, const char* mark, const std::string& words) {
    const bool pressed = ImGui::Button((words + "###" + mark).c_str());
    panel.marks.markLastItem(mark);
    return pressed;
}

// From the right edge, so that nothing moves when a word changes.
void drawControls(const Panel& panel, const Rect& controls) {
    const LessonModel& lesson = panel.model.lesson;
    const ImGuiStyle& style = ImGui::GetStyle();
    const float middle = 0.5F * (controls.top + controls.bottom), high = ImGui::GetFrameHeight();
    const auto wide = [&](const char* key) {
        return ImGui::CalcTextSize(panel.text(key)).x + 2.0F * style.FramePadding.x;
    };
    const float wording = std::max(wide("lesson.plain"), wide("lesson.lecturer"));
    float x = controls.right - wide("lesson.leave");
    const auto put = [&] { ImGui::SetCursorScreenPos({x, middle - 0.5F * high}); };
    put();
    if (wordButton(panel, "lesson.leave", panel.text("lesson.leave"))) panel.ask(LeaveLesson{});
    x -= style.ItemSpacing.x + wording;
    put();
    const char* const other = lesson.lecturer ? "lesson.lecturer" : "lesson.plain";
    if (ImGui::Button((std::string(panel.text(other)) + "###wording").c_str(), {wording, 0.0F}))
        panel.ask(SwitchWording{});
    panel.marks.markLastItem("lesson.wording");
    x -= style.ItemSpacing.x + high;
    put();
    if (arrow(panel, "lesson.next", ImGuiDir_Right, lesson.step + 1 < lesson.steps)) panel.ask(TurnStep{1});
    const float dots = em(kDotApart) * static_cast<float>(lesson.steps);
    x -= 0.5F * style.ItemSpacing.x + dots;
    drawDots(panel, x, middle);
    x -= 0.5F * style.ItemSpacing.x + high;
    put();
    if (arrow(panel, "lesson.back", ImGuiDir_Left, lesson.step > 0)) panel.ask(TurnStep{-1});
}

// One piece for each step of the lesson.
void drawBar(const LessonModel& lesson, const Rect& band) {
    const float gap = em(0.25F), high = em(kBar);
    const float wide = (band.right - band.left + gap) / static_cast<float>(std::max(lesson.steps, 1));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (int i = 0; i < lesson.steps; ++i) {
        const float left = band.left + wide * static_cast<float>(i), right = left + wide - gap;
        list.AddRectFilled({left, band.top}, {right, band.top + high}, packed(color::kLine));
        const float done = i < lesson.step ? 1.0F : i == lesson.step ? lesson.show.through : 0.0F;
        if (done > 0.0F)
            list.AddRectFilled({left, band.top}, {left + done * (right - left), band.top + high},
                               packed(color::kAccent));
    }
}

// The house's name in what the step's title leaves, at least in a good part of the row; a little smaller
// before it is cut. Returns where it begins.
float drawClinic(const Panel& panel, const Rect& header, float right) {
    constexpr float kAtLeast = 0.4F, kSmallest = 0.8F; // of the row; of the letters
    ImFont* font = panel.fonts.small;
    const LessonModel& lesson = panel.model.lesson;
    const float title = widthOf(panel.fonts.strong, lesson.stepTitle) + em(1.0F);
    const float room = std::max(right - header.left - title, kAtLeast * (header.right - header.left));
    const std::string name = fitted(font, lesson.show.clinic, room / kSmallest);
    const float wide = widthOf(font, name), size = font->FontSize * std::min(1.0F, room / wide);
    const float left = right - wide * size / font->FontSize;
    ImGui::GetWindowDrawList()->AddText(font, size, {left, 0.5F * (header.top + header.bottom - size)},
                                        packed(color::kText), name.c_str());
    panel.marks.mark(name == lesson.show.clinic ? "show.clinic" : "show.clinic.cut",
                     {left, header.top, right, header.bottom});
    return left;
}

// Name and sign of the house, at the right end of the header. Returns what they take.
float drawHouse(const Panel& panel, const Rect& header) {
    const LessonModel::Show& show = panel.model.lesson.show;
    const Stamp& logo = panel.fonts.logo;
    const float high = header.bottom - header.top, middle = 0.5F * (header.top + header.bottom);
    float x = header.right;
    if (logo.width > 0) {
        const float scale = std::min(high / static_cast<float>(logo.height),
                                     0.3F * (header.right - header.left) / static_cast<float>(logo.width));
        const ImVec2 half{0.5F * scale * static_cast<float>(logo.width),
                          0.5F * scale * static_cast<float>(logo.height)};
        ImGui::GetWindowDrawList()->AddImage(ImGui::GetIO().Fonts->TexID,
                                             {x - 2.0F * half.x, middle - half.y}, {x, middle + half.y},
                                             logo.low, logo.high);
        x -= 2.0F * half.x + em(0.6F);
    }
    if (!show.clinic.empty()) x = drawClinic(panel, header, x) - em(0.8F);
    return header.right - x;
}

// In the largest letters up to those of the font in which it fits, at a side of a row.
void fittedInto(const Rect& row, ImFont* font, const ImVec4& ink, const std::string& text, bool right) {
    const float wide = widthOf(font, text), room = row.right - row.left;
    const float size = font->FontSize * std::min(1.0F, room / std::max(wide, 1.0F));
    const float left = right ? row.right - wide * size / font->FontSize : row.left;
    ImGui::GetWindowDrawList()->AddText(font, size, {left, 0.5F * (row.top + row.bottom - size)}, packed(ink),
                                        text.c_str());
}

// In a row so wide: a little smaller if need be, else in parts.
std::vector<std::string> notesFor(const Panel& panel, const LessonLayout& layout, float width) {
    constexpr float kSmaller = 0.8F;
    auto notes = schematicNotes(panel, {layout.pane.right, layout.pane.bottom});
    for (auto& each : legendNotes(panel))
        notes.push_back(std::move(each));
    std::vector<std::string> out;
    for (const auto& note : notes)
        for (auto& page : pagesOf(note, panel.fonts.small, width / kSmaller, 1))
            out.push_back(std::move(page));
    return out;
}

// Advice at all times; what is to be known of the picture one after the other, while its step is shown.
void drawShowNotice(const Panel& panel, const LessonLayout& layout) {
    const Rect& box = layout.notice;
    const float high = 1.15F * panel.fonts.small->FontSize;
    const bool below = box.bottom - box.top > 1.5F * high;
    const std::string advice = panel.text("notice.advice");
    fittedInto({box.left, box.top, box.right, box.top + high}, panel.fonts.small, color::kText, advice,
               false);
    Rect rest{box.left, box.bottom - high, box.right, box.bottom};
    if (!below) rest.left += widthOf(panel.fonts.small, advice) + em(1.0F);
    const auto notes = notesFor(panel, layout, rest.right - rest.left);
    if (notes.empty()) return;
    const auto at =
        static_cast<std::size_t>(panel.model.lesson.show.through * static_cast<float>(notes.size()));
    fittedInto(rest, panel.fonts.small, color::kDim, notes[std::min(at, notes.size() - 1)], !below);
}

} // namespace

std::string sourceWords(const Texts& text, const LessonModel& lesson) {
    std::string words;
    for (const auto& source : lesson.sources) {
        words += words.empty() ? text("source.title") + std::string(": ") : "; ";
        words += source.key.empty() ? source.name : text(source.key);
        if (source.remembered) words += std::string(" (") + text("source.memory") + ")";
    }
    return words;
}

void drawLessonBand(const Panel& panel, const LessonLayout& layout) {
    ImGui::SetNextWindowPos({layout.band.left, layout.band.top});
    ImGui::SetNextWindowSize({layout.band.right - layout.band.left, layout.band.bottom - layout.band.top});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0.0F);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0F);
    ImGui::Begin("lesson", nullptr, kBand);
    ImGui::PopStyleVar(2);
    float room = layout.header.right - layout.header.left;
    if (panel.model.lesson.show.on) {
        drawBar(panel.model.lesson, layout.band);
        room -= drawHouse(panel, layout.header);
    }
    drawTitles(panel, layout.header, room);
    drawWords(layout, panel.model.lesson);
    if (!panel.model.lesson.sources.empty()) drawSources(panel, layout.sources);
    if (panel.model.lesson.show.on)
        drawShowNotice(panel, layout);
    else
        drawControls(panel, layout.controls);
    ImGui::End();
}

void drawLessonCurtain(const Panel& panel, const Rect& pane) {
    const float share = panel.model.lesson.curtain;
    if (share <= 0.0F) return;
    ImGui::GetBackgroundDrawList()->AddRectFilled(
        {pane.left, pane.top}, {pane.right, pane.bottom},
        packed({kCurtain[0], kCurtain[1], kCurtain[2], 1.0F}, share));
}

void drawNight(const Panel& panel) {
    const float dark = 1.0F - panel.model.lesson.show.brightness;
    if (dark > 0.0F)
        ImGui::GetForegroundDrawList()->AddRectFilled({0.0F, 0.0F}, ImGui::GetIO().DisplaySize,
                                                      packed({0.0F, 0.0F, 0.0F, 1.0F}, dark));
}

} // namespace ui
