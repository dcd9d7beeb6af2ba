// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/HoverLabel.h"

#include <algorithm>

#include "ui/LegOutline.h"
#include "ui/StructureNames.h"

namespace ui {
namespace {

constexpr float kAside = 1.0F, kPadding = 0.4F; // em

ImVec2 sizeOf(const ImFont* font, const std::string& words) {
    return font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, words.c_str());
}

// Beside the pointer: at its upper right where it covers nothing there, else at the next corner.
Rect boxBeside(ImVec2 at, ImVec2 size, const Rect& free, const std::vector<Rect>& taken) {
    const auto boxAt = [&](bool right, bool above) {
        const float x = right ? at.x + em(kAside) : at.x - em(kAside) - size.x;
        const float y = above ? at.y - em(kAside) - size.y : at.y + em(kAside);
        const float left = std::clamp(x, free.left, std::max(free.left, free.right - size.x));
        const float top = std::clamp(y, free.top, std::max(free.top, free.bottom - size.y));
        return Rect{left, top, left + size.x, top + size.y};
    };
    for (const bool above : {true, false})
        for (const bool right : {true, false}) {
            const Rect box = boxAt(right, above);
            if (std::none_of(taken.begin(), taken.end(),
                             [&](const Rect& other) { return overlap(box, other); }))
                return box;
        }
    return boxAt(true, true);
}

} // namespace

void drawHoverLabel(const Panel& panel, const Rect& free, const std::vector<Rect>& taken) {
    const auto& hover = panel.model.hover;
    const std::string name = structureName(panel.text, panel.leg, hover.id);
    std::string latin = latinName(panel.text, panel.leg, hover.id);
    if (latin == name) latin.clear();
    ImFont *large = panel.fonts.body, *small = panel.fonts.small;
    const ImVec2 first = sizeOf(large, name), second = sizeOf(small, latin);
    const float pad = em(kPadding), width = std::max(first.x, second.x) + 2.0F * pad;
    const float height = first.y + (latin.empty() ? 0.0F : second.y) + 2.0F * pad;
    const Rect box = boxBeside({hover.place.x, hover.place.y}, {width, height}, free, taken);
    const float left = box.left, top = box.top;
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    list.AddRectFilled({left, top}, {left + width, top + height}, packed(color::kPanel), em(0.3F));
    list.AddText(large, large->FontSize, {left + pad, top + pad}, packed(color::kText), name.c_str());
    if (!latin.empty())
        list.AddText(small, small->FontSize, {left + pad, top + pad + first.y}, packed(color::kDim),
                     latin.c_str());
}

} // namespace ui
