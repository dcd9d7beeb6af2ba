// SPDX-License-Identifier: Apache-2.0
#include "ui/Contrast.h"

#include <algorithm>
#include <array>
#include <utility>

#include "ui/Inks.h"
#include "ui/Theme.h"

namespace ui {
namespace {

constexpr ImU32 kOpacity = IM_COL32_A_MASK;

using Exchange = std::pair<ImU32, ImU32>; // an ink and the one instead of it

// With the same opacity.
template <std::size_t N>
void swapInks(ImDrawData& drawn, const std::array<Exchange, N>& table) {
    for (int i = 0; i < drawn.CmdListsCount; ++i)
        for (ImDrawVert& vertex : drawn.CmdLists[i]->VtxBuffer) {
            const auto found = std::find_if(table.begin(), table.end(), [&](const auto& ink) {
                return (ink.first & ~kOpacity) == (vertex.col & ~kOpacity);
            });
            if (found != table.end()) vertex.col = (found->second & ~kOpacity) | (vertex.col & kOpacity);
        }
}

// Of the theme. What is filled to be written on stays dark.
std::array<Exchange, 9> inks() {
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
    swapInks(drawn, inks());
}

void recolor(ImDrawData& drawn, const scene::PanelInks& inks) {
    const auto ink = [](const glm::vec3& color) { return packed({color.r, color.g, color.b, 1.0F}); };
    swapInks(drawn, std::array<Exchange, 9>{{{packed(color::kWarm), ink(inks.warm)},
                                             {packed(color::kGood), ink(inks.good)},
                                             {packed(color::kAlarm), ink(inks.alarm)},
                                             {packed(color::kFootPressure), ink(inks.footPressure)},
                                             {packed(color::kCalfPressure), ink(inks.calfPressure)},
                                             {packed(color::kCalfVolume), ink(inks.calfVolume)},
                                             {packed(color::kPoplitealFlow), ink(inks.poplitealFlow)},
                                             {color::kArteryPiece, ink(inks.artery)},
                                             {color::kVeinPiece, ink(inks.vein)}}});
}

} // namespace ui
