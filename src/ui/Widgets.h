// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/Panel.h"

// The few controls that all panels are made of. Each one marks its place under the name it is given.
namespace ui {

inline constexpr float kLowRow = 0.6F;     // of a button's padding
inline constexpr float kLabelShare = 0.4F; // of a row

void heading(const Panel& panel, const char* text);
void wrappedText(const std::string& text);          // as wide as its place
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
    bool valueAsTip = false;     // shown only while the pointer is on it
};
// A bar that is filled as far as it is open, label on its left and value on its right; true while the user
// changes the value.
bool slider(const Panel& panel, const SliderSpec& spec, float& value);

// A box to tick; its words have the key that is its mark.
bool drawSwitch(const Panel& panel, const char* key, bool& value);
// A heading with a switch on its right.
bool switchedHeading(const Panel& panel, const char* title, const char* key, bool& value);

// A button as wide as its place and as low as those of a grid.
bool lowButton(const Panel& panel, const std::string& mark, const char* label);

// A word, and what is chosen beside it.
template <typename Draw>
void labeled(const char* label, const Draw& draw) {
    const ImVec2 padding = ImGui::GetStyle().FramePadding;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {padding.x, padding.y * kLowRow});
    ImGui::AlignTextToFramePadding();
    ImGui::PopStyleVar();
    ImGui::TextUnformatted(label);
    ImGui::SameLine(ImGui::GetContentRegionMax().x * kLabelShare);
    draw();
}

// Two halves of a row.
template <typename Left, typename Right>
void sideBySide(const char* id, const Left& left, const Right& right) {
    const float gap = ImGui::GetStyle().ItemSpacing.x;
    const ImVec2 half{(ImGui::GetContentRegionAvail().x - gap) / 2.0F, 0.0F};
    const auto cell = [&](const char* side, const auto& draw) { // a table of its own keeps the lines level
        if (!ImGui::BeginTable((std::string(id) + side).c_str(), 1, ImGuiTableFlags_NoPadOuterX, half))
            return;
        ImGui::TableNextColumn();
        draw();
        ImGui::EndTable();
    };
    cell(".left", left);
    ImGui::SameLine(0.0F, gap);
    cell(".right", right);
}

enum class Icon { play, pause, step, live, reset, help, globe, lessons, inside, below, above, unknown };
bool iconButton(const Panel& panel, const std::string& mark, Icon icon, const char* tip);

} // namespace ui
