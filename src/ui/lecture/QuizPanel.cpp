// SPDX-License-Identifier: Apache-2.0
#include "ui/lecture/QuizPanel.h"

#include <algorithm>
#include <string>

#include "ui/LineBreaks.h"
#include "ui/TextTemplate.h"
#include "ui/Widgets.h"
#include "ui/lecture/QuizModel.h"
#include "ui/panels/Overlays.h"

namespace ui {
namespace {

constexpr float kInset = 0.7F, kLine = 1.2F; // em; of a line
constexpr float kEdge = 0.8F;                // em around the column

void wish(const Panel& panel, const decltype(QuizRequest::wish)& asked) {
    panel.ask(std::make_shared<const QuizRequest>(QuizRequest{asked}));
}

// A button whose words may take several lines.
bool wordyButton(const Panel& panel, const std::string& mark, const std::string& words, const ImVec4& frame,
                 const ImVec4& ink) {
    ImFont* font = panel.fonts.body;
    const float wide = ImGui::GetContentRegionAvail().x;
    const auto lines = wrappedLines(words, font, wide - em(2.0F * kInset));
    const float line = kLine * font->FontSize;
    const ImVec2 size{wide, line * static_cast<float>(lines.size()) + em(kInset)};
    const bool pressed = ImGui::Button(("##" + mark).c_str(), size);
    panel.marks.markLastItem(mark);
    const ImVec2 low = ImGui::GetItemRectMin(), high = ImGui::GetItemRectMax();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    float y = low.y + 0.5F * em(kInset);
    for (const auto& each : lines) {
        list.AddText(font, font->FontSize, {low.x + em(kInset), y}, packed(ink), each.c_str());
        y += line;
    }
    if (frame.w > 0.0F) list.AddRect(low, high, packed(frame), ImGui::GetStyle().FrameRounding, 0, 2.5F);
    return pressed;
}

// Right and wrong are told by a sign as well as by a color.
void drawChoices(const Panel& panel, const QuizModel& quiz) {
    const bool open = quiz.stage == QuizModel::Stage::question;
    for (int i = 0; i < static_cast<int>(quiz.choices.size()); ++i) {
        const bool right = !open && i == quiz.right, wrong = !open && i == quiz.chosen && !right;
        const ImVec4 none{0.0F, 0.0F, 0.0F, 0.0F};
        const ImVec4 frame = right                      ? color::kGood
                             : wrong                    ? color::kAlarm
                             : open && i == quiz.marked ? color::kText
                                                        : none;
        const std::string sign = right ? "= " : wrong ? "x " : std::to_string(i + 1) + "  ";
        const auto& words = quiz.choices[static_cast<std::size_t>(i)];
        if (wordyButton(panel, "quiz.choice." + std::to_string(i + 1), sign + words, frame,
                        right || wrong || open ? color::kText : color::kDim) &&
            open)
            wish(panel, AnswerQuiz{i});
    }
}

void drawQuestion(const Panel& panel, const QuizModel& quiz) {
    dimText(panel, (filled(panel.text("quiz.number"),
                           {{"number", std::to_string(quiz.number)}, {"count", std::to_string(quiz.count)}}) +
                    "  ·  " + filled(panel.text("quiz.score"), {{"score", std::to_string(quiz.score)}}))
                       .c_str());
    ImGui::PushFont(panel.fonts.title);
    wrappedText(quiz.question);
    ImGui::PopFont();
    if (quiz.click && quiz.stage == QuizModel::Stage::question) dimText(panel, panel.text("quiz.where.list"));
    drawChoices(panel, quiz);
    if (quiz.stage != QuizModel::Stage::answered) return;
    wrappedText(quiz.verdict);
    if (wordyButton(panel, "quiz.continue", panel.text("quiz.continue"), color::kText, color::kText))
        wish(panel, NextQuestion{});
}

void drawResult(const Panel& panel, const QuizModel& quiz) {
    ImGui::PushFont(panel.fonts.title);
    wrappedText(filled(panel.text("quiz.result"),
                       {{"score", std::to_string(quiz.score)}, {"count", std::to_string(quiz.count)}}));
    ImGui::PopFont();
    if (!quiz.missed.empty()) {
        dimText(panel, panel.text("quiz.missed"));
        for (const auto& miss : quiz.missed) {
            dimText(panel, miss.question.c_str());
            wrappedText(miss.answer);
        }
        if (wordyButton(panel, "quiz.retry", panel.text("quiz.retry"), {}, color::kText))
            wish(panel, AgainQuiz{true});
    }
    if (wordyButton(panel, "quiz.again", panel.text("quiz.again"), color::kText, color::kText))
        wish(panel, AgainQuiz{false});
}

} // namespace

bool quizPlays(const Model& model) {
    return model.lecture.quiz && model.lecture.quiz->stage != QuizModel::Stage::off;
}

void drawQuiz(const Panel& panel, const Rect& whole) {
    const QuizModel& quiz = *panel.model.lecture.quiz;
    const float wide = kQuizShare * (whole.right - whole.left), edge = em(kEdge);
    const float tall = whole.bottom - whole.top - 2.0F * edge;
    ImGui::SetNextWindowPos({whole.right - edge, whole.top + edge}, ImGuiCond_Always, {1.0F, 0.0F});
    ImGui::SetNextWindowSizeConstraints({wide - edge, 0.0F}, {wide - edge, tall});
    ImGui::SetNextWindowSize({wide - edge, 0.0F});
    ImGui::Begin("quiz", nullptr,
                 (ImGuiWindowFlags_NoDecoration & ~ImGuiWindowFlags_NoScrollbar) | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav);
    heading(panel, panel.text("quiz.title"));
    if (quiz.stage == QuizModel::Stage::result)
        drawResult(panel, quiz);
    else
        drawQuestion(panel, quiz);
    ImGui::Separator();
    bool latin = quiz.latin;
    if (drawSwitch(panel, "quiz.latin", latin)) wish(panel, SwitchNames{});
    if (lowButton(panel, "quiz.leave", panel.text("quiz.leave"))) wish(panel, LeaveQuiz{});
    ImGui::End();
    Rect free = whole;
    free.right -= wide;
    drawNotice(panel, free);
}

} // namespace ui
