// SPDX-License-Identifier: Apache-2.0
#include "ui/lecture/NotesPage.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

#include "ui/LaboratoryWords.h"
#include "ui/TextTemplate.h"
#include "ui/Widgets.h"
#include "ui/lecture/PresenterModel.h"

namespace ui {
namespace {

using physiology::Trace;

constexpr float kOwnLines = 3.6F; // em
constexpr std::size_t kLongestNote = 4096;

struct Figure {
    const char* key;
    const char* unit;
    float Trace::*value;
    int decimals;
};
constexpr Figure kFigures[] = {{"plot.foot-pressure", "mmHg", &Trace::footVeinMmHg, 0},
                               {"plot.calf-pressure", "mmHg", &Trace::calfPressureMmHg, 0},
                               {"plot.popliteal-flow", "mL/s", &Trace::poplitealFlowMlPerS, 1}};

std::string spokenTime(double seconds) {
    const int whole = static_cast<int>(seconds);
    std::array<char, 24> text{};
    std::snprintf(text.data(), text.size(), "%d:%02d", whole / 60, whole % 60);
    return text.data();
}

template <typename Wish>
void ask(const Panel& panel, Wish wish) {
    panel.ask(std::make_shared<const PresenterRequest>(PresenterRequest{std::move(wish)}));
}

void drawTimes(const Panel& panel, const PresenterModel::Talk& talk) {
    ImGui::PushFont(panel.fonts.title);
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(talk.clock.c_str());
    ImGui::SameLine(0.0F, em(1.2F));
    ImGui::TextColored(color::kAccent, "%s", spokenTime(talk.seconds).c_str());
    ImGui::PopFont();
    ImGui::SameLine(0.0F, em(1.2F));
    const char* run = talk.runs ? "notes.stop" : "notes.start";
    if (ImGui::Button((std::string(panel.text(run)) + "###run").c_str())) ask(panel, RunClock{});
    panel.marks.markLastItem("notes.run");
    ImGui::SameLine();
    if (ImGui::Button(panel.text("notes.zero"))) ask(panel, ResetClock{});
    panel.marks.markLastItem("notes.zero");
}

void drawStep(const Panel& panel, const PresenterModel::Talk& talk) {
    const LessonModel& lesson = panel.model.lesson;
    if (!lesson.playing) return dimText(panel, panel.text("notes.none"));
    ImGui::TextColored(color::kDim, "%d / %d", lesson.step + 1, lesson.steps);
    ImGui::SameLine(0.0F, em(0.8F));
    ImGui::PushStyleColor(ImGuiCol_Text, color::kDim);
    wrappedText(lesson.title);
    ImGui::PopStyleColor();
    ImGui::PushFont(panel.fonts.title);
    wrappedText(lesson.stepTitle);
    ImGui::PopFont();
    ImGui::PushFont(panel.fonts.caption);
    wrappedText(talk.words);
    ImGui::PopFont();
}

void drawNext(const Panel& panel, const PresenterModel::Talk& talk) {
    if (!panel.model.lesson.playing) return;
    ImGui::Separator();
    ImGui::TextColored(color::kAccent, "%s",
                       panel.text(talk.nextTitle.empty() ? "notes.last" : "notes.next"));
    if (talk.nextTitle.empty()) return;
    ImGui::SameLine(0.0F, em(0.8F));
    ImGui::PushFont(panel.fonts.strong);
    wrappedText(talk.nextTitle);
    ImGui::PopFont();
    ImGui::PushStyleColor(ImGuiCol_Text, color::kDim);
    wrappedText(talk.nextWords);
    ImGui::PopStyleColor();
}

// The leg as it is now, and who it belongs to.
void drawFigures(const Panel& panel) {
    ImGui::Separator();
    const auto& traces = panel.model.traces;
    if (ImGui::BeginTable("figures", static_cast<int>(std::size(kFigures)))) {
        for (const Figure& figure : kFigures) {
            ImGui::TableNextColumn();
            ImGui::TextColored(color::kDim, "%s", panel.text(figure.key));
            ImGui::PushFont(panel.fonts.title);
            const std::string value =
                traces.empty()
                    ? "–"
                    : panel.text.number(static_cast<double>(traces.back().*figure.value), figure.decimals);
            ImGui::Text("%s %s", value.c_str(), figure.unit);
            ImGui::PopFont();
        }
        ImGui::EndTable();
    }
    const auto& patient = panel.model.patient;
    std::string who = panel.text("activity." + patient.activity);
    who += panel.text.between() + panel.text("posture." + patient.posture);
    wrappedText(who);
    const std::string more = patientWords(panel.text, patient, "");
    if (!more.empty()) dimText(panel, more.c_str());
}

void drawOwn(const Panel& panel, const PresenterModel::Talk& talk) {
    ImGui::Separator();
    dimText(panel, panel.text("notes.own"));
    std::array<char, kLongestNote> words{};
    talk.own.copy(words.data(), words.size() - 1);
    const LessonModel& lesson = panel.model.lesson; // another step's field is another one
    const std::string id = "##own" + (lesson.playing ? lesson.id + std::to_string(lesson.step) : "");
    if (ImGui::InputTextMultiline(id.c_str(), words.data(), words.size(), {-1.0F, em(kOwnLines)}))
        ask(panel, WriteNote{words.data()});
    panel.marks.markLastItem("notes.own");
}

} // namespace

void drawNotesPage(const Panel& panel) {
    const auto& presenter = panel.model.lecture.presenter;
    if (!presenter) return;
    ImGui::SetNextWindowPos({0.0F, 0.0F});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImVec4 ground = color::kPanel;
    ground.w = 1.0F;
    ImGui::PushStyleColor(ImGuiCol_WindowBg, ground);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0.0F);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0F);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, ImVec2{1.0F, 1.0F});
    ImGui::Begin("notes", nullptr,
                 ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav);
    ImGui::PopStyleVar(3);
    ImGui::PopStyleColor();
    drawTimes(panel, presenter->talk);
    drawStep(panel, presenter->talk);
    drawNext(panel, presenter->talk);
    drawFigures(panel);
    drawOwn(panel, presenter->talk);
    ImGui::End();
}

} // namespace ui
