// SPDX-License-Identifier: Apache-2.0
#include "ui/lecture/LecturePanel.h"

#include "ui/Widgets.h"
#include "ui/lecture/Bookmarks.h"
#include "ui/lecture/KeepsakePanel.h"
#include "ui/lecture/NameControls.h"
#include "ui/lecture/PresenterSection.h"

namespace ui {

void drawLecturePanel(const Panel& panel) {
    constexpr float kCloser = 0.6F;
    const ImVec2 spacing = ImGui::GetStyle().ItemSpacing;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {spacing.x, spacing.y * kCloser});
    drawNameControls(panel);
    drawPresenterSection(panel);
    drawBookmarks(panel);
    drawKeepsakes(panel);
    ImGui::PopStyleVar();
}

} // namespace ui
