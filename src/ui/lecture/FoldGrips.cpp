// SPDX-License-Identifier: Apache-2.0
#include "ui/lecture/FoldGrips.h"

#include "ui/lecture/PresenterModel.h"

namespace ui {
namespace {

// Points the way that the column's edge will go.
void drawArrow(const ImVec2& low, const ImVec2& high, bool leftwards) {
    const ImVec2 middle{0.5F * (low.x + high.x), 0.5F * (low.y + high.y)};
    const float half = 0.22F * (high.x - low.x), tip = leftwards ? -half : half;
    const ImVec2 line[] = {{middle.x - tip, middle.y - 2.0F * half},
                           {middle.x + tip, middle.y},
                           {middle.x - tip, middle.y + 2.0F * half}};
    ImGui::GetWindowDrawList()->AddPolyline(line, 3, packed(color::kText), 0, 2.0F);
}

void drawGrip(const Panel& panel, const char* mark, const Rect& rect, bool left, bool folded) {
    ImGui::SetNextWindowPos({rect.left, rect.top});
    ImGui::SetNextWindowSize({rect.right - rect.left, rect.bottom - rect.top});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0.0F, 0.0F});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, ImVec2{1.0F, 1.0F});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0F);
    ImGui::Begin(mark, nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoBackground);
    ImGui::PopStyleVar(3);
    if (ImGui::Button(("##" + std::string(mark)).c_str(), ImGui::GetContentRegionAvail()))
        panel.ask(std::make_shared<const PresenterRequest>(PresenterRequest{FoldPanels{left}}));
    panel.marks.markLastItem(mark);
    if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", panel.text(mark));
    drawArrow(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(), left != folded);
    ImGui::End();
}

} // namespace

void drawGrips(const Panel& panel, const Layout& layout) {
    drawGrip(panel, "fold.left", layout.leftGrip, true, layout.folded.left);
    drawGrip(panel, "fold.right", layout.rightGrip, false, layout.folded.right);
}

} // namespace ui
