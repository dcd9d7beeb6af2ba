// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/Columns.h"

#include <string>

#include "ui/Widgets.h"
#include "ui/lecture/FoldGrips.h"
#include "ui/lecture/LecturePanel.h"
#include "ui/panels/BodyPanel.h"
#include "ui/panels/DayPanel.h"
#include "ui/panels/InsidePanel.h"
#include "ui/panels/LaboratoryPanel.h"
#include "ui/panels/LaboratoryResult.h"
#include "ui/panels/PairPanel.h"
#include "ui/panels/PatientPanel.h"
#include "ui/panels/PlaybackBar.h"
#include "ui/panels/PlotsPanel.h"
#include "ui/panels/TopBar.h"
#include "ui/panels/ValveControls.h"
#include "ui/panels/ViewPanel.h"
#include "ui/panels/YearsPanel.h"

namespace ui {
namespace {

constexpr ImGuiWindowFlags kFixed = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                    ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus;

constexpr float kCloser = 0.72F;
constexpr float kTabInset = 0.18F; // of a button's: six words stand side by side

// A window that fills its place; the draw function fills the window.
template <typename Draw>
void place(const char* name, const Rect& rect, ImGuiWindowFlags flags, const Draw& draw) {
    ImGui::SetNextWindowPos({rect.left, rect.top});
    ImGui::SetNextWindowSize({rect.right - rect.left, rect.bottom - rect.top});
    ImGui::Begin(name, nullptr, flags);
    draw();
    ImGui::End();
}

// The bar writes the words with the inset it began with, and gives them room by that of each tab.
void pushTabInset() {
    const ImVec2 padding = ImGui::GetStyle().FramePadding;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {padding.x * kTabInset, padding.y});
}

bool drawTab(const Panel& panel, const char* key, void (*draw)(const Panel&)) {
    pushTabInset();
    const bool open = ImGui::BeginTabItem((std::string(panel.text(key)) + "###" + key).c_str());
    ImGui::PopStyleVar();
    panel.marks.markLastItem(key);
    if (!open) return false;
    draw(panel);
    ImGui::EndTabItem();
    return true;
}

// Returns which layout the open tab wants from the next frame on.
LayoutKind drawTabs(const Panel& panel) {
    pushTabInset();
    const bool begun = ImGui::BeginTabBar("tabs");
    ImGui::PopStyleVar();
    if (!begun) return LayoutKind::ordinary;
    const ImVec2 spacing =
        ImGui::GetStyle().ItemSpacing; // closer, so that each tab fits a screen of 720 rows
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {spacing.x, spacing.y * kCloser});
    drawTab(panel, "tab.patient", drawPatientPanel);
    drawTab(panel, "tab.valves", drawValveControls);
    drawTab(panel, "tab.view", drawViewPanel);
    drawTab(panel, "tab.inside", drawInsidePanel);
    const bool day = drawTab(panel, "tab.day", drawDayPanel);
    const bool laboratory = drawTab(panel, "tab.laboratory", drawLaboratoryPanel);
    ImGui::PopStyleVar();
    ImGui::EndTabBar();
    return laboratory ? LayoutKind::laboratory : day ? LayoutKind::day : LayoutKind::ordinary;
}

// The column on the right: curves, or the whole body.
void drawSideTabs(const Panel& panel) {
    pushTabInset();
    const bool begun = ImGui::BeginTabBar("side");
    ImGui::PopStyleVar();
    if (!begun) return;
    drawTab(panel, "tab.curves", drawPlotsPanel);
    drawTab(panel, "tab.body", drawBodyPanel);
    drawTab(panel, "tab.pair", drawPairPanel);
    drawTab(panel, "tab.years", drawYearsPanel);
    drawTab(panel, "tab.lecture", drawLecturePanel);
    ImGui::EndTabBar();
}

void drawRightColumn(const Panel& panel, const Rect& rect, LayoutKind kind) {
    if (kind == LayoutKind::laboratory)
        return place("result", rect, kFixed, [&] { drawLaboratoryResult(panel); });
    place("plots", rect, kFixed, [&] {
        if (kind != LayoutKind::day || !drawDayCurves(panel)) drawSideTabs(panel);
    });
}

} // namespace

void drawControls(const Panel& panel, const Layout& layout, LayoutKind& kind) {
    const ImGuiWindowFlags scrolling = kFixed & ~ImGuiWindowFlags_NoScrollbar;
    place("top", layout.top, kFixed, [&] { drawTopBar(panel); });
    LayoutKind wanted = kind;
    if (layout.curves.right > 0.0F) place("curves", layout.curves, kFixed, [&] { drawLargeCurves(panel); });
    if (!layout.folded.left) place("controls", layout.left, scrolling, [&] { wanted = drawTabs(panel); });
    if (!layout.folded.right) drawRightColumn(panel, layout.right, kind);
    place("playback", layout.bottom, kFixed, [&] { drawPlaybackBar(panel); });
    drawGrips(panel, layout);
    kind = wanted;
}

} // namespace ui
