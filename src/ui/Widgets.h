// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/Panel.h"

// The few controls that all panels are made of. Each one marks its place under the name it is given.
namespace ui {

void heading(const Panel& panel, const char* text);
void dimText(const Panel& panel, const char* text); // small, wrapped

// A button that shows whether it is the chosen one.
bool choiceButton(const Panel& panel, const std::string& mark, const char* label, bool chosen, ImVec2 size);

struct Choice {
    std::string id, label;
};
// A grid of choice buttons; returns the id that was pressed. Marks are "prefix.id".
std::optional<std::string> choiceGrid(const Panel& panel, const std::string& prefix,
                                      const std::vector<Choice>& choices, const std::string& chosen,
                                      int columns);

struct SliderSpec {
    std::string mark;
    const char* label = "";
    float low = 0.0F, high = 1.0F;
    const char* format = "%.2f"; // with the unit
};
// Label on the left, value on the right, slider below; true while the user changes the value.
bool slider(const Panel& panel, const SliderSpec& spec, float& value);

// Two halves of a row.
template <typename Left, typename Right>
void sideBySide(const char* id, const Left& left, const Right& right) {
    if (!ImGui::BeginTable(id, 2, ImGuiTableFlags_SizingStretchSame)) return;
    ImGui::TableNextColumn();
    left();
    ImGui::TableNextColumn();
    right();
    ImGui::EndTable();
}

enum class Icon { play, pause, step, live, reset, help, inside, below, above, unknown };
bool iconButton(const Panel& panel, const std::string& mark, Icon icon, const char* tip);

} // namespace ui
