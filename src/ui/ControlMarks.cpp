// SPDX-License-Identifier: Apache-2.0
#include "ui/ControlMarks.h"

#include <imgui.h>

namespace ui {

void ControlMarks::markLastItem(const std::string& name) {
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high = ImGui::GetItemRectMax();
    mark(name, {low.x, low.y, high.x, high.y});
}

const ControlMarks::Box* ControlMarks::find(const std::string& name) const {
    const auto found = boxes_.find(name);
    return found == boxes_.end() ? nullptr : &found->second;
}

} // namespace ui
