// SPDX-License-Identifier: Apache-2.0
#include "ui/lecture/Leader.h"

namespace ui {

void drawLeader(const Rect& box, ImVec2 to, const std::array<LeaderStroke, 2>& strokes) {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const ImVec2 from{to.x < box.left ? box.left : box.right, 0.5F * (box.top + box.bottom)};
    for (const auto& [ink, width, dot] : strokes) {
        list.AddLine(from, to, ink, width);
        list.AddCircleFilled(to, dot, ink);
    }
}

} // namespace ui
