// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/HoverLabel.h"

#include <algorithm>

#include "ui/StructureNames.h"

namespace ui {
namespace {

constexpr float kAside = 1.0F, kPadding = 0.4F; // em

ImVec2 sizeOf(const ImFont* font, const std::string& words) {
    return font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, words.c_str());
}

} // namespace

void drawHoverLabel(const Panel& panel, const Rect& free) {
    const auto& hover = panel.model.hover;
    const std::string name = structureName(panel.text, panel.leg, hover.id);
    std::string latin = latinName(panel.text, panel.leg, hover.id);
    if (latin == name) latin.clear();
    ImFont *large = panel.fonts.body, *small = panel.fonts.small;
    const ImVec2 first = sizeOf(large, name), second = sizeOf(small, latin);
    const float pad = em(kPadding), width = std::max(first.x, second.x) + 2.0F * pad;
    const float height = first.y + (latin.empty() ? 0.0F : second.y) + 2.0F * pad;
    const float left =
        std::clamp(hover.place.x + em(kAside), free.left, std::max(free.left, free.right - width));
    const float top =
        std::clamp(hover.place.y - height - em(kAside), free.top, std::max(free.top, free.bottom - height));
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    list.AddRectFilled({left, top}, {left + width, top + height}, packed(color::kPanel), em(0.3F));
    list.AddText(large, large->FontSize, {left + pad, top + pad}, packed(color::kText), name.c_str());
    if (!latin.empty())
        list.AddText(small, small->FontSize, {left + pad, top + pad + first.y}, packed(color::kDim),
                     latin.c_str());
}

} // namespace ui
