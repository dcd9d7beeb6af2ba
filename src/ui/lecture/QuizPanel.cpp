// SPDX-License-Identifier: Apache-2.0
#include "ui/lecture/QuizPanel.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "ui/LineBreaks.h"
#include "ui/Projection.h"
#include "ui/TextTemplate.h"
#include "ui/Widgets.h"
#include "ui/lecture/Leader.h"
#include "ui/lecture/NamePlacer.h"
#include "ui/lecture/QuizModel.h"
#include "ui/panels/Overlays.h"

namespace ui {
namespace {

constexpr float kInset = 0.7F, kLine = 1.2F;              // em; of a line
constexpr float kEdge = 0.8F;                             // em around the column
constexpr float kMarkInset = 0.55F, kMarkDistance = 1.5F; // em, of a number in the picture

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

const ImVec4& inkOf(QuizMark::Kind kind) {
    return kind == QuizMark::Kind::right   ? color::kGood
           : kind == QuizMark::Kind::yours ? color::kAlarm
                                           : color::kText;
}

// What the sign before a choice says as well.
std::string signedWords(const QuizMark& mark) {
    return (mark.kind == QuizMark::Kind::right   ? "= "
            : mark.kind == QuizMark::Kind::yours ? "x "
                                                 : "") +
           mark.words;
}

void drawMark(const Panel& panel, const QuizMark& mark, const Rect& box, ImVec2 to) {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const float y = 0.5F * (box.top + box.bottom), round = 0.5F * (box.bottom - box.top);
    const ImVec4& ink = inkOf(mark.kind);
    drawLeader(box, to, {{{IM_COL32(0, 0, 0, 190), 4.5F, 5.5F}, {packed(ink), 2.0F, 3.0F}}});
    list.AddRectFilled({box.left, box.top}, {box.right, box.bottom}, packed(color::kPanel), round);
    list.AddRect({box.left, box.top}, {box.right, box.bottom}, packed(ink), round, 0, 2.0F);
    ImFont* font = panel.fonts.strong;
    list.AddText(font, font->FontSize, {box.left + em(kMarkInset), y - 0.5F * font->FontSize},
                 packed(color::kText), signedWords(mark).c_str());
}

// The places of a question by their numbers, and where the answer is.
void drawMarks(const Panel& panel, const QuizModel& quiz, const Rect& room) {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const Projection project(panel.model.view, {size.x, size.y});
    const ImFont* font = panel.fonts.strong;
    std::vector<NameWish> wishes;
    for (const QuizMark& mark : quiz.marks) {
        const glm::vec2 at = project(mark.place);
        const float wide = font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, signedWords(mark).c_str()).x;
        wishes.push_back({at.x, at.y, wide + em(2.0F * kMarkInset), 1.5F * font->FontSize, -1});
    }
    for (const PlacedName& each : placeNames(wishes, room, {}, em(kMarkDistance), wishes.size())) {
        const NameWish& wish = wishes[each.wish];
        drawMark(panel, quiz.marks[each.wish], each.box, {wish.x, wish.y});
        panel.marks.mark("quiz.mark." + std::to_string(each.wish + 1),
                         {each.box.left, each.box.top, each.box.right, each.box.bottom});
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
                     ImGuiWindowFlags_NoSavedSettings);
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
    if (quiz.stage != QuizModel::Stage::result) drawMarks(panel, quiz, free);
    drawNotice(panel, free);
}

} // namespace ui
