// SPDX-License-Identifier: Apache-2.0
#include "ui/Scrim.h"

#include <algorithm>

#include "ui/Theme.h"

namespace ui {
namespace {

constexpr int kGround = 0, kWords = 1; // channels of the list, in the order of drawing
constexpr float kAir = 0.45F;          // em around the words
constexpr int kEdgeSteps = 5;          // of its soft edge

// It fades out around the words.
void drawGround(ImDrawList& list, ImVec2 low, ImVec2 high) {
    const float air = em(kAir);
    list.AddRectFilled(low, high, packed({color::kPanel.x, color::kPanel.y, color::kPanel.z, kScrim}),
                       0.4F * air);
    for (int i = 0; i < kEdgeSteps; ++i) {
        const float away = (static_cast<float>(i) + 0.5F) / kEdgeSteps;
        const float out = air * away;
        list.AddRect({low.x - out, low.y - out}, {high.x + out, high.y + out},
                     packed({color::kPanel.x, color::kPanel.y, color::kPanel.z, kScrim * (1.0F - away)}),
                     0.4F * air + out, 0, air / kEdgeSteps + 0.5F);
    }
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
