// SPDX-License-Identifier: Apache-2.0
#include "ui/Scrim.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "ui/Theme.h"

namespace {

TEST(Scrim, LiesUnderAllWordsAndAroundThem) {
    ImGuiContext* const context = ImGui::CreateContext();
    ImGui::GetIO().DisplaySize = {400.0F, 300.0F};
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    ImGui::GetIO().Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
    ImGui::NewFrame();
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const ImU32 ink = IM_COL32(255, 255, 255, 255);
    {
        ui::Scrim ground;
        list.AddRectFilled({100.0F, 100.0F}, {200.0F, 120.0F}, ink);
        ground.next();
        list.AddRectFilled({150.0F, 118.0F}, {200.0F, 130.0F}, ink);
    }
    ASSERT_GT(list.IdxBuffer.Size, 6);
    for (int i = 1; i <= 12; ++i) // two rectangles
        EXPECT_EQ(list.VtxBuffer[list.IdxBuffer[list.IdxBuffer.Size - i]].col, ink) << "the words come last";
    const ImDrawVert& first = list.VtxBuffer[list.IdxBuffer[0]];
    EXPECT_NE(first.col, ink);
    ImVec2 low = first.pos, high = first.pos;
    for (const auto& vertex : list.VtxBuffer) {
        low = {std::min(low.x, vertex.pos.x), std::min(low.y, vertex.pos.y)};
        high = {std::max(high.x, vertex.pos.x), std::max(high.y, vertex.pos.y)};
    }
    EXPECT_LT(low.x, 97.0F);
    EXPECT_LT(low.y, 97.0F);
    EXPECT_GT(high.x, 203.0F);
    EXPECT_GT(high.y, 133.0F);
    const int words = list.VtxBuffer.Size;
    { const ui::Scrim empty; }
    EXPECT_EQ(list.VtxBuffer.Size, words) << "no ground where nothing is drawn";
    ImGui::EndFrame();
    ImGui::DestroyContext(context);
}

} // namespace
