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

// A fade with an arrowhead where a window has more above or below.
void drawScrollSign(bool below) {
    constexpr float kHigh = 2.2F, kHead = 0.42F; // em
    const ImVec2 low = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
    const float edge = below ? low.y + size.y : low.y, way = below ? -1.0F : 1.0F;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect(low, {low.x + size.x, low.y + size.y});
    const ImU32 full = packed(color::kPanel, 0.96F), none = packed(color::kPanel, 0.0F);
    const float inner = edge + way * em(kHigh), left = low.x + 1.0F, right = low.x + size.x - 1.0F;
    if (below)
        list.AddRectFilledMultiColor({left, inner}, {right, edge - 1.0F}, none, none, full, full);
    else
        list.AddRectFilledMultiColor({left, edge + 1.0F}, {right, inner}, full, full, none, none);
    const ImVec2 tip{low.x + 0.5F * size.x, edge + way * em(0.35F)};
    const float head = em(kHead);
    const ImVec2 line[] = {
        {tip.x - 1.6F * head, tip.y + way * head}, tip, {tip.x + 1.6F * head, tip.y + way * head}};
    list.AddPolyline(line, 3, packed(color::kText), 0, 2.0F);
    list.PopClipRect();
}

void drawScrollSigns() {
    if (ImGui::GetScrollMaxY() < em(0.5F)) return; // nobody misses so little
    if (ImGui::GetScrollY() > 1.0F) drawScrollSign(false);
    if (ImGui::GetScrollY() < ImGui::GetScrollMaxY() - 1.0F) drawScrollSign(true);
}

// A window that fills its place; the draw function fills the window.
template <typename Draw>
void place(const char* name, const Rect& rect, ImGuiWindowFlags flags, const Draw& draw) {
    ImGui::SetNextWindowPos({rect.left, rect.top});
    ImGui::SetNextWindowSize({rect.right - rect.left, rect.bottom - rect.top});
    ImGui::Begin(name, nullptr, flags);
    draw();
    drawScrollSigns();
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
