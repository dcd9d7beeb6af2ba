// SPDX-License-Identifier: Apache-2.0
#include "ui/LaboratoryPage.h"

#include <array>

#include <gtest/gtest.h>
#include <imgui.h>

#include "LaboratoryTesting.h"
#include "ui/DrawDataImage.h"

namespace {

using ui::DrawnImage;
using Pixel = std::array<int, 3>;

Pixel at(const DrawnImage& image, int x, int y) {
    const auto* p = image.rgba.data() + 4 * (y * image.width + x);
    return {p[0], p[1], p[2]};
}

bool isGreenish(const Pixel& p) {
    return p[1] > p[0] + 15 && p[1] > p[2] && p[1] < 120;
}

// Rows of the image whose pixel in a column is shaded as a published band is.
int shadedRows(const DrawnImage& image, int x) {
    int rows = 0;
    for (int y = 0; y < image.height; ++y)
        rows += isGreenish(at(image, x, y)) ? 1 : 0;
    return rows;
}

TEST(LaboratoryPage, ShadesThePublishedBands) {
    const auto record = lab::finished();
    const auto page = ui::laboratoryPage({record, nullptr, 0}, lab::texts("en"));
    EXPECT_EQ(page.width, 1600);
    EXPECT_GT(page.height, 1100);
    EXPECT_LT(page.height, 1450) << "every result on one line";
    EXPECT_EQ(page.rgba.size(), static_cast<std::size_t>(4 * page.width * page.height));
    auto unpublished = record;
    unpublished.published.clear();
    unpublished.healthy.clear();
    const auto bare = ui::laboratoryPage({unpublished, nullptr, 0}, lab::texts("en"));
    // 20 + 20 mmHg of an axis of 100 mmHg, about 600 px high
    EXPECT_GT(shadedRows(page, 700), 180);
    EXPECT_LT(shadedRows(page, 700), 300);
    EXPECT_LT(shadedRows(bare, 700), 10);
}

TEST(LaboratoryPage, DrawsTheRunBeforeBehindTheNewOne) {
    const auto record = lab::finished();
    auto before = lab::finished();
    before.traces = {lab::tiptoeTrace(60.0)};
    const auto alone = ui::laboratoryPage({record, nullptr, 0}, lab::texts("en"));
    const auto both = ui::laboratoryPage({record, &before, 0}, lab::texts("en"));
    ASSERT_EQ(alone.rgba.size(), both.rgba.size());
    EXPECT_NE(alone.rgba, both.rgba);
}

TEST(LaboratoryPage, LeavesTheContextThatWasThere) {
    ImGuiContext* mine = ImGui::CreateContext();
    ImGui::SetCurrentContext(mine);
    const auto record = lab::finished();
    ui::laboratoryPage({record, nullptr, 0}, lab::texts("de"));
    EXPECT_EQ(ImGui::GetCurrentContext(), mine);
    ImGui::DestroyContext(mine);
}

// The sum over a picture must be what was drawn: a rectangle of so many pixels of one color, once each.
TEST(DrawDataImage, FillsEveryPixelOnce) {
    ImGuiContext* context = ImGui::CreateContext();
    ImGui::SetCurrentContext(context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {40.0F, 30.0F};
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
    ImGui::NewFrame();
    // two halves of a half-transparent square: the seam between their triangles must not show
    ImGui::GetBackgroundDrawList()->AddRectFilled({10.0F, 5.0F}, {30.0F, 25.0F},
                                                  IM_COL32(255, 255, 255, 128));
    ImGui::Render();
    const auto image = ui::imageOf(*ImGui::GetDrawData(), {0.0F, 0.0F, 0.0F, 1.0F});
    for (int y = 0; y < 30; ++y)
        for (int x = 0; x < 40; ++x) {
            const bool inside = x >= 10 && x < 30 && y >= 5 && y < 25;
            EXPECT_EQ(at(image, x, y), (inside ? Pixel{128, 128, 128} : Pixel{0, 0, 0})) << x << " " << y;
        }
    ImGui::DestroyContext(context);
}

} // namespace
