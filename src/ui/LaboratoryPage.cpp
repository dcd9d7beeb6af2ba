// SPDX-License-Identifier: Apache-2.0
#include "ui/LaboratoryPage.h"

#include <algorithm>
#include <cmath>

#include "ui/DrawDataImage.h"
#include "ui/LaboratoryChart.h"
#include "ui/LaboratoryTable.h"
#include "ui/LaboratoryWords.h"
#include "ui/Letters.h"
#include "ui/LineBreaks.h"

namespace ui {
namespace {

constexpr float kScale = 1.75F;    // of the letters
constexpr float kWidth = 1600.0F;  // px
constexpr float kChart = 760.0F;   // px
constexpr float kMargin = 48.0F;   // px
constexpr int kFramesToSettle = 3; // a table knows its widths one frame later
const ImVec4 kPaper{0.063F, 0.082F, 0.106F, 1.0F};

// A context of its own for as long as the page is drawn.
class PageContext {
public:
    PageContext() : before_(ImGui::GetCurrentContext()), own_(ImGui::CreateContext()) {
        ImGui::SetCurrentContext(own_);
        ImGui::GetIO().IniFilename = nullptr;
    }
    ~PageContext() {
        ImGui::DestroyContext(own_);
        ImGui::SetCurrentContext(before_);
    }
    PageContext(const PageContext&) = delete;
    PageContext& operator=(const PageContext&) = delete;

private:
    ImGuiContext* before_;
    ImGuiContext* own_;
};

void wrapped(ImFont* font, const ImVec4& ink, const std::string& words) {
    ImGui::PushFont(font);
    ImGui::PushStyleColor(ImGuiCol_Text, ink);
    ImGui::PushTextWrapPos(kWidth - kMargin);
    ImGui::TextUnformatted(brokenLines(words, font, kWidth - kMargin - ImGui::GetCursorPosX()).c_str());
    ImGui::PopTextWrapPos();
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

void drawChart(const PageSubject& subject, const Panel& panel) {
    const auto charts = physiology::mainCharts(subject.run.protocol);
    if (charts.empty()) return;
    const auto last = static_cast<int>(charts.size()) - 1;
    const auto chosen = static_cast<std::size_t>(std::clamp(subject.chart, 0, last));
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    drawLaboratoryChart(*ImGui::GetWindowDrawList(), panel.text, panel.fonts,
                        {&subject.run, subject.before, charts[chosen]},
                        {corner.x, corner.y, kWidth - kMargin, corner.y + kChart});
    ImGui::Dummy({kWidth - 2.0F * kMargin, kChart});
}

// Returns the height that the page needs.
float drawPage(const PageSubject& subject, const Panel& panel, float height) {
    ImGui::GetIO().DisplaySize = {kWidth, height};
    ImGui::GetIO().DeltaTime = 1.0F / 60.0F;
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0.0F, 0.0F});
    ImGui::SetNextWindowSize({kWidth, height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {kMargin, kMargin});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0.0F);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0F);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, kPaper);
    ImGui::Begin("page", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoSavedSettings);
    const auto& [run, before, chart] = subject;
    wrapped(panel.fonts.title, color::kText, panel.text("protocol." + run.protocol));
    wrapped(panel.fonts.body, color::kDim, patientWords(panel.text, run.patient, run.protocol));
    ImGui::Dummy({0.0F, em(0.4F)});
    drawChart(subject, panel);
    wrapped(panel.fonts.strong, color::kText, overallSentence(panel.text, run));
    ImGui::Dummy({0.0F, em(0.4F)});
    drawLaboratoryTable(panel, resultRows(run), TableSources::shown);
    ImGui::Dummy({0.0F, em(0.4F)});
    wrapped(panel.fonts.small, color::kDim, std::string("Second Heart · ") + panel.text("lab.advice"));
    const float needed = ImGui::GetCursorPosY() + kMargin;
    ImGui::End();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(3);
    ImGui::Render();
    return needed;
}

} // namespace

DrawnImage laboratoryPage(const PageSubject& subject, const Texts& text) {
    const PageContext context;
    const Fonts fonts = applyTheme(kScale, lettersOf(text));
    const Model model;
    const Choices choices;
    const anatomy::Leg leg;
    const QuantityColor color;
    ControlMarks marks;
    Requests requests;
    const Panel panel{model, choices, leg, text, color, fonts, marks, requests};
    float height = kWidth;
    for (int frame = 0; frame < kFramesToSettle; ++frame)
        height = std::ceil(drawPage(subject, panel, height));
    drawPage(subject, panel, height);
    return imageOf(*ImGui::GetDrawData(), kPaper);
}

} // namespace ui
