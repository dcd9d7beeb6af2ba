// SPDX-License-Identifier: Apache-2.0
#include "ui/lecture/KeepsakePanel.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

#include "ui/LineBreaks.h"
#include "ui/Scrim.h"
#include "ui/TextTemplate.h"
#include "ui/Widgets.h"
#include "ui/lecture/KeepsakeModel.h"
#include "ui/lecture/QuizModel.h"

namespace ui {
namespace {

using Work = KeepsakeModel::Work;

constexpr float kShortest = 5.0F, kLongest = 60.0F, kUsual = 10.0F; // s of a film
constexpr std::size_t kLongestTitle = 120, kLongestWords = 1500;    // bytes
constexpr float kPlainHeight = 3.6F, kLecturerHeight = 2.5F;        // em

template <typename Wish>
void wish(const Panel& panel, Wish asked) {
    panel.ask(std::make_shared<const KeepsakeRequest>(KeepsakeRequest{std::move(asked)}));
}

std::string percent(float share) {
    return std::to_string(static_cast<int>(std::lround(100.0F * share)));
}

std::string workWords(const Panel& panel, const KeepsakeModel& model) {
    switch (model.work) {
    case Work::none:
        return model.note;
    case Work::picture:
        return panel.text("keepsake.making");
    case Work::recording:
        return filled(panel.text("keepsake.recording"), {{"filmed", panel.text.number(model.filmed, 1)},
                                                         {"wanted", panel.text.number(model.wanted, 0)}});
    case Work::writing:
        return filled(panel.text("keepsake.writing"), {{"percent", percent(model.progress)}});
    }
    return "";
}

void drawFilm(const Panel& panel) {
    float& seconds = *ImGui::GetStateStorage()->GetFloatRef(ImGui::GetID("film seconds"), kUsual);
    slider(panel, {"keepsake.seconds", panel.text("keepsake.film"), kShortest, kLongest, "%.0f s"}, seconds);
    sideBySide(
        "film",
        [&] {
            if (lowButton(panel, "keepsake.record", panel.text("keepsake.record")))
                wish(panel, RecordFilm{static_cast<double>(seconds)});
        },
        [&] {
            if (lowButton(panel, "keepsake.loop", panel.text("keepsake.loop")))
                wish(panel, RecordFilm{0.0, 1});
        });
}

void drawWork(const Panel& panel, const KeepsakeModel& model) {
    wrappedText(workWords(panel, model));
    const auto drop = [&] {
        if (lowButton(panel, "keepsake.drop", panel.text("keepsake.drop"))) wish(panel, StopFilm{true});
    };
    if (model.work != Work::recording) return drop();
    sideBySide(
        "work",
        [&] {
            if (lowButton(panel, "keepsake.stop", panel.text("keepsake.stop"))) wish(panel, StopFilm{});
        },
        drop);
}

// True while the text changes.
bool input(const Panel& panel, const std::string& mark, const char* hint, std::string& text,
           float height = 0.0F) {
    char buffer[kLongestWords] = {};
    const std::size_t room = height > 0.0F ? kLongestWords : kLongestTitle;
    std::strncpy(buffer, text.c_str(), room - 1);
    const float wide = ImGui::GetContentRegionAvail().x;
    bool changed = false;
    if (height > 0.0F) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        changed = ImGui::InputTextMultiline(("##" + mark).c_str(), buffer, room, {wide, em(height)});
        if (buffer[0] == '\0' && !ImGui::IsItemActive())
            ImGui::GetWindowDrawList()->AddText(panel.fonts.small, panel.fonts.small->FontSize,
                                                {at.x + em(0.4F), at.y + em(0.3F)}, packed(color::kDim), hint,
                                                nullptr, wide - em(0.8F));
    } else {
        ImGui::SetNextItemWidth(wide);
        changed = ImGui::InputTextWithHint(("##" + mark).c_str(), hint, buffer, room);
    }
    panel.marks.markLastItem(mark);
    if (changed) text = buffer;
    return changed;
}

void drawStep(const Panel& panel, const KeepsakeModel::Step& step, int at) {
    sideBySide(
        "order",
        [&] {
            sideBySide(
                "turn",
                [&] {
                    if (lowButton(panel, "own.up", panel.text("own.up"))) wish(panel, ChangeStep{at, -1});
                },
                [&] {
                    if (lowButton(panel, "own.down", panel.text("own.down"))) wish(panel, ChangeStep{at, 1});
                });
        },
        [&] {
            if (lowButton(panel, "own.remove", panel.text("own.remove")))
                wish(panel, ChangeStep{at, 0, true});
        });
    KeepsakeModel::Step words = step;
    bool changed = input(panel, "own.step.title", panel.text("own.step.title"), words.title);
    changed |= input(panel, "own.plain", panel.text("own.plain"), words.plain, kPlainHeight);
    changed |= input(panel, "own.lecturer", panel.text("own.lecturer"), words.lecturer, kLecturerHeight);
    if (changed) wish(panel, WordStep{at, words});
}

void drawSteps(const Panel& panel, const KeepsakeModel::Draft& draft) {
    const int count = static_cast<int>(draft.steps.size());
    int& chosen = *ImGui::GetStateStorage()->GetIntRef(ImGui::GetID("own chosen"), 0);
    int& known = *ImGui::GetStateStorage()->GetIntRef(ImGui::GetID("own count"), 0);
    if (std::exchange(known, count) < count) chosen = count - 1; // the new one
    chosen = std::clamp(chosen, 0, count - 1);
    for (int i = 0; i < count; ++i) {
        const auto& title = draft.steps[static_cast<std::size_t>(i)].title;
        const std::string label = std::to_string(i + 1) + "  " + title + "###own" + std::to_string(i);
        if (choiceButton(panel, "own.choose." + std::to_string(i + 1), label.c_str(), i == chosen,
                         {-1.0F, 0.0F}))
            chosen = i;
        if (i == chosen) drawStep(panel, draft.steps[static_cast<std::size_t>(i)], i);
    }
}

void drawOwnLesson(const Panel& panel, const KeepsakeModel::Draft& draft) {
    heading(panel, panel.text("own.heading"));
    if (draft.steps.empty()) dimText(panel, panel.text("own.how"));
    std::string title = draft.title;
    if (!draft.steps.empty() && input(panel, "own.title", panel.text("own.title"), title))
        wish(panel, NameLesson{title});
    if (!draft.steps.empty()) drawSteps(panel, draft);
    if (lowButton(panel, "own.add", panel.text("own.add"))) wish(panel, AddStep{});
    if (draft.steps.empty()) return;
    sideBySide(
        "own",
        [&] {
            if (lowButton(panel, "own.save", panel.text("own.save"))) wish(panel, SaveLesson{});
        },
        [&] {
            if (lowButton(panel, "own.new", panel.text("own.new"))) wish(panel, NewLesson{});
        });
    dimText(panel, panel.text("own.unchecked"));
}

} // namespace

void drawKeepsakes(const Panel& panel) {
    if (!panel.model.lecture.keepsakes) return;
    const KeepsakeModel& model = *panel.model.lecture.keepsakes;
    if (lowButton(panel, "quiz.begin", panel.text("quiz.begin")))
        panel.ask(std::make_shared<const QuizRequest>(QuizRequest{BeginQuiz{}}));
    heading(panel, panel.text("keepsake.title"));
    if (model.work == Work::none) {
        sideBySide(
            "picture",
            [&] {
                if (lowButton(panel, "keepsake.picture", panel.text("keepsake.picture")))
                    wish(panel, SavePicture{});
            },
            [&] {
                if (lowButton(panel, "keepsake.large", panel.text("keepsake.large")))
                    wish(panel, SavePicture{true});
            });
        drawFilm(panel);
    } else {
        drawWork(panel, model);
    }
    if (choiceButton(panel, "own.heading", panel.text("own.heading"), model.draft.open, {-1.0F, 0.0F}))
        wish(panel, OpenDesk{});
}

void drawLessonDesk(const Panel& panel, const Rect& free) {
    if (!panel.model.lecture.keepsakes || !panel.model.lecture.keepsakes->draft.open) return;
    constexpr float kWide = 20.0F, kEdge = 0.6F; // em
    const float wide = std::min(em(kWide), free.right - free.left - em(2.0F * kEdge));
    const float tall = free.bottom - free.top - em(2.0F * kEdge);
    ImGui::SetNextWindowPos({free.left + em(kEdge), free.top + em(kEdge)}, ImGuiCond_Always);
    ImGui::SetNextWindowSizeConstraints({wide, 0.0F}, {wide, tall});
    ImGui::SetNextWindowSize({wide, 0.0F});
    ImGui::Begin("own lesson", nullptr,
                 (ImGuiWindowFlags_NoDecoration & ~ImGuiWindowFlags_NoScrollbar) | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings);
    drawOwnLesson(panel, panel.model.lecture.keepsakes->draft);
    if (lowButton(panel, "own.close", panel.text("own.close"))) wish(panel, OpenDesk{});
    ImGui::End();
}

void drawKeepsakeNote(const Panel& panel, const Rect& free) {
    if (!panel.model.lecture.keepsakes) return;
    const KeepsakeModel& model = *panel.model.lecture.keepsakes;
    const std::string words = workWords(panel, model);
    if (words.empty()) return;
    constexpr float kAbove = 5.0F, kLine = 1.3F; // em above the notices
    ImFont* font = panel.fonts.body;
    const auto lines = wrappedLines(words, font, free.right - free.left);
    float y = free.bottom - em(kAbove + kLine * static_cast<float>(lines.size()));
    const ImVec4& ink = model.work == Work::none && model.noteIsComplaint ? color::kAlarm : color::kText;
    const Scrim ground;
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    for (const auto& line : lines) {
        const float wide = font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, line.c_str()).x;
        list.AddText(font, font->FontSize, {(free.left + free.right - wide) / 2.0F, y}, packed(ink),
                     line.c_str());
        y += em(kLine);
    }
}

std::string keepsakeWords(const Model& model) {
    if (!model.lecture.keepsakes) return "";
    std::string words = model.lecture.keepsakes->draft.title;
    for (const auto& step : model.lecture.keepsakes->draft.steps)
        words += step.title + step.plain + step.lecturer;
    return words;
}

} // namespace ui
