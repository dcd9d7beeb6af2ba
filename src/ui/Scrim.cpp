// SPDX-License-Identifier: Apache-2.0
#include "ui/Scrim.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "ui/Theme.h"

namespace ui {
namespace {

constexpr int kGround = 0, kWords = 1; // channels of the list, in the order of drawing
constexpr float kAir = 0.25F;          // em around the words
constexpr float kSoft = 0.55F;         // em of its soft edge

// Full in the middle, fading out to all sides: nine rectangles with colors at their corners.
void drawGround(ImDrawList& list, ImVec2 low, ImVec2 high) {
    const float soft = em(kSoft);
    const std::array x = {low.x - soft, low.x, high.x, high.x + soft};
    const std::array y = {low.y - soft, low.y, high.y, high.y + soft};
    const auto at = [](std::size_t column, std::size_t row) {
        const bool inner = (column == 1 || column == 2) && (row == 1 || row == 2);
        return packed({color::kPanel.x, color::kPanel.y, color::kPanel.z, inner ? kScrim : 0.0F});
    };
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column)
            list.AddRectFilledMultiColor({x[column], y[row]}, {x[column + 1], y[row + 1]}, at(column, row),
                                         at(column + 1, row), at(column + 1, row + 1), at(column, row + 1));
}

} // namespace

Scrim::Scrim() : list_(*ImGui::GetBackgroundDrawList()), first_(0) {
    list_.ChannelsSplit(2);
    list_.ChannelsSetCurrent(kWords);
    first_ = list_.VtxBuffer.Size;
}

void Scrim::next() {
    if (list_.VtxBuffer.Size == first_) return;
    ImVec2 low = list_.VtxBuffer[first_].pos;
    ImVec2 high = low;
    for (int i = first_; i < list_.VtxBuffer.Size; ++i) {
        const ImVec2 at = list_.VtxBuffer[i].pos;
        low = {std::min(low.x, at.x), std::min(low.y, at.y)};
        high = {std::max(high.x, at.x), std::max(high.y, at.y)};
    }
    list_.ChannelsSetCurrent(kGround);
    const float air = em(kAir);
    drawGround(list_, {low.x - air, low.y - 0.6F * air}, {high.x + air, high.y + 0.6F * air});
    list_.ChannelsSetCurrent(kWords);
    first_ = list_.VtxBuffer.Size;
}

Scrim::~Scrim() {
    next();
    list_.ChannelsMerge();
}

} // namespace ui
