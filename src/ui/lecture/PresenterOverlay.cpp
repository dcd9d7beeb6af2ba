// SPDX-License-Identifier: Apache-2.0
#include "ui/lecture/PresenterOverlay.h"

#include <algorithm>

#include "ui/lecture/PresenterModel.h"

namespace ui {
namespace {

constexpr float kShare = 0.011F, kLeast = 8.0F; // radius of the light: of the height, px
const ImVec4 kLight{1.0F, 0.13F, 0.24F, 1.0F};

ImVec2 at(const glm::vec2& place) {
    return {place.x, place.y};
}

void drawTrail(ImDrawList& list, const PresenterModel::Laser& laser, float radius) {
    for (std::size_t i = 1; i < laser.trail.size(); ++i) {
        const auto &from = laser.trail[i - 1], &to = laser.trail[i];
        const float left = 1.0F - from.age;
        list.AddLine(at(from.place), at(to.place), packed(kLight, 0.55F * left), 2.0F * radius * left);
    }
}

// Seen on any ground and by every color vision: a white heart in a red light, a dark ring and a white one.
void drawSpot(ImDrawList& list, const ImVec2& center, float radius) {
    for (const float glow : {3.4F, 2.7F, 2.1F})
        list.AddCircleFilled(center, glow * radius, packed(kLight, 0.16F), 48);
    list.AddCircleFilled(center, radius, packed(kLight), 32);
    list.AddCircleFilled(center, 0.42F * radius, IM_COL32_WHITE, 24);
    list.AddCircle(center, 1.12F * radius, IM_COL32(0, 0, 0, 235), 40, 0.26F * radius);
    list.AddCircle(center, 1.38F * radius, IM_COL32(255, 255, 255, 235), 40, 0.26F * radius);
}

void drawTitle(const Panel& panel, const std::string& title) {
    const ImVec2 room = ImGui::GetIO().DisplaySize, inset{em(1.0F), em(0.5F)};
    ImFont* font = panel.fonts.title;
    const ImVec2 size = font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, title.c_str());
    const ImVec2 low{0.5F * (room.x - size.x), em(5.0F)};
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    list.AddRectFilled({low.x - inset.x, low.y - inset.y},
                       {low.x + size.x + inset.x, low.y + size.y + inset.y},
                       packed(ImGui::GetStyleColorVec4(ImGuiCol_PopupBg)), ImGui::GetStyle().FrameRounding);
    list.AddText(font, font->FontSize, low, packed(color::kText), title.c_str());
}

} // namespace

void drawPresenter(const Panel& panel) {
    const auto& presenter = panel.model.lecture.presenter;
    if (!presenter) return;
    const ImVec2 room = ImGui::GetIO().DisplaySize;
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    if (presenter->black) return list.AddRectFilled({0.0F, 0.0F}, room, IM_COL32_BLACK);
    if (!presenter->pageTitle.empty() && !panel.model.lesson.playing) drawTitle(panel, presenter->pageTitle);
    if (!presenter->laser.seen || presenter->laser.trail.empty()) return;
    const float radius = std::max(kShare * room.y, kLeast);
    drawTrail(list, presenter->laser, radius);
    drawSpot(list, at(presenter->laser.trail.back().place), radius);
}

} // namespace ui
