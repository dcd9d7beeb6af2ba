// SPDX-License-Identifier: Apache-2.0
#include "ui/Contrast.h"

#include <algorithm>
#include <array>
#include <utility>

#include "ui/Theme.h"

namespace ui {
namespace {

constexpr ImU32 kOpacity = IM_COL32_A_MASK;

// Each ink of the theme and the one instead of it. What is filled to be written on stays dark.
std::array<std::pair<ImU32, ImU32>, 9> inks() {
    return {{{packed(color::kText), IM_COL32(255, 255, 255, 255)},
             {packed(color::kDim), IM_COL32(235, 235, 235, 255)},
             {packed(color::kLine), IM_COL32(180, 180, 180, 255)},
             {packed(color::kField), IM_COL32(18, 18, 18, 255)},
             {packed(color::kFieldHover), IM_COL32(56, 56, 56, 255)},
             {packed(color::kAccent), IM_COL32(102, 255, 255, 255)},
             {packed(color::kAccentDeep), IM_COL32(0, 77, 107, 255)},
             {packed(color::kWarm), IM_COL32(255, 217, 77, 255)},
             {packed(color::kAlarm), IM_COL32(255, 160, 145, 255)}}};
}

} // namespace

bool inHighContrast() {
    return ImGui::GetStyle().FrameBorderSize > 0.0F;
}

void finishStyle(float scale, bool highContrast) {
    ImGuiStyle& style = ImGui::GetStyle();
    style.Colors[ImGuiCol_NavHighlight] = color::kWarm;
    if (!highContrast) return;
    style.FrameBorderSize = style.WindowBorderSize = style.PopupBorderSize = std::max(1.0F, scale);
    style.Colors[ImGuiCol_WindowBg] = style.Colors[ImGuiCol_PopupBg] = {0.0F, 0.0F, 0.0F, 1.0F};
    style.Colors[ImGuiCol_Border] = {1.0F, 1.0F, 1.0F, 1.0F};
}

void strengthen(ImDrawData& drawn) {
    const auto table = inks();
    for (int i = 0; i < drawn.CmdListsCount; ++i)
        for (ImDrawVert& vertex : drawn.CmdLists[i]->VtxBuffer) {
            const auto found = std::find_if(table.begin(), table.end(), [&](const auto& ink) {
                return (ink.first & ~kOpacity) == (vertex.col & ~kOpacity);
            });
            if (found != table.end()) vertex.col = (found->second & ~kOpacity) | (vertex.col & kOpacity);
        }
}

} // namespace ui
