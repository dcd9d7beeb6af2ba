// SPDX-License-Identifier: Apache-2.0
#include <array>

#include <gtest/gtest.h>

#include "render/passes/Rectangles.h"
#include "render/passes/ScreenBounds.h"

namespace {

constexpr VkExtent2D kPicture = {200, 100};

// Looks along +z from the origin: x and y over the distance are the place on the picture.
gpu::FrameData straightAhead() {
    gpu::FrameData data{};
    data.nearPlane = 0.01F;
    data.viewProjection = glm::mat4(0.0F);
    data.viewProjection[0][0] = data.viewProjection[1][1] = data.viewProjection[2][3] = 1.0F;
    data.viewProjection[3][2] = data.nearPlane;
    return data;
}

std::array<glm::vec3, 8> box(const glm::vec3& low, const glm::vec3& high) {
    std::array<glm::vec3, 8> corners;
    for (unsigned i = 0; i < 8; ++i)
        corners[i] = {(i & 1U) != 0 ? high.x : low.x, (i & 2U) != 0 ? high.y : low.y,
                      (i & 4U) != 0 ? high.z : low.z};
    return corners;
}

TEST(ScreenBoundsTest, HoldsABoxAndLeavesOutWhatIsBesideTheView) {
    const auto data = straightAhead();
    render::ScreenBounds bounds(data);
    bounds.addBoxes(box({-0.2F, -0.1F, 1.0F}, {0.2F, 0.1F, 2.0F}));
    bounds.addBoxes(box({5.0F, 0.0F, 1.0F}, {6.0F, 0.1F, 2.0F}));
    const auto r = bounds.rectangle(kPicture);
    EXPECT_LE(r.offset.x, 80);
    EXPECT_GT(r.offset.x, 60);
    EXPECT_GE(r.offset.x + static_cast<int>(r.extent.width), 120);
    EXPECT_LT(r.offset.x + static_cast<int>(r.extent.width), 140);
}

TEST(ScreenBoundsTest, CutsABoxBehindTheEyeOffButNotOtherPoints) {
    const auto data = straightAhead();
    const auto low = box({-0.5F, 0.4F, -1.0F}, {0.5F, 0.6F, 1.0F}); // from behind the eye, below its middle
    render::ScreenBounds cut(data);
    cut.addBoxes(low);
    const auto r = cut.rectangle(kPicture);
    EXPECT_GT(r.offset.y, 50);
    EXPECT_EQ(r.offset.y + static_cast<int>(r.extent.height), 100);
    EXPECT_EQ(r.extent.width, kPicture.width);
    render::ScreenBounds points(data);
    points.add(low);
    EXPECT_EQ(points.rectangle(kPicture).extent.height, kPicture.height);
}

TEST(ScreenBoundsTest, RowsFollowWhatStandsAskew) {
    auto data = straightAhead();
    data.viewport = {200.0F, 160.0F};
    constexpr VkExtent2D kHigh = {200, 160};
    render::ScreenBounds bounds(data);
    EXPECT_TRUE(bounds.addBoxes(box({-0.8F, -0.9F, 1.0F}, {-0.6F, -0.1F, 1.0F}))); // upper left
    EXPECT_TRUE(bounds.addBoxes(box({0.2F, 0.1F, 1.0F}, {0.4F, 0.5F, 1.0F})));     // lower right
    EXPECT_FALSE(bounds.addBoxes(box({5.0F, 0.0F, 1.0F}, {6.0F, 0.1F, 2.0F})));
    const auto whole = bounds.rectangle(kHigh);
    std::int32_t y = 0;
    for (const auto& row : bounds.rows(kHigh)) {
        EXPECT_EQ(row.offset.y, y);
        y += static_cast<std::int32_t>(row.extent.height);
        if (row.extent.width > 0) {
            EXPECT_GE(row.offset.x, whole.offset.x);
            EXPECT_LE(row.offset.x + static_cast<std::int32_t>(row.extent.width),
                      whole.offset.x + static_cast<std::int32_t>(whole.extent.width));
        }
    }
    EXPECT_EQ(y, 160);
    const auto rows = bounds.rows(kHigh);
    EXPECT_LE(rows[2].offset.x, 20);
    EXPECT_LT(rows[2].offset.x + static_cast<int>(rows[2].extent.width), 60);
    EXPECT_GT(rows[11].offset.x, 100);
    EXPECT_GT(rows[13].extent.width, 0U); // it ends where row 12 begins; the margin reaches on
    EXPECT_EQ(rows[15].extent.width, 0U);
}

TEST(ScreenRowsTest, GrowWithinThePictureAndAreCoveredWithWhatIsBeside) {
    const VkRect2D row{{30, 0}, {50, 10}};
    const auto more = render::grown(row, 4, kPicture);
    EXPECT_EQ(more.offset.x, 26);
    EXPECT_EQ(more.offset.y, 0);
    EXPECT_EQ(more.extent.width, 58U);
    EXPECT_EQ(more.extent.height, 14U);
    EXPECT_TRUE(render::empty(render::grown({{30, 0}, {0, 10}}, 4, kPicture)));
    const auto sides = render::beside(row, kPicture.width);
    EXPECT_EQ(sides[0].extent.width, 30U);
    EXPECT_EQ(sides[1].offset.x, 80);
    EXPECT_EQ(sides[1].extent.width, 120U);
}

TEST(ScreenBoundsTest, NothingIsAnEmptyRectangle) {
    const auto data = straightAhead();
    EXPECT_TRUE(render::empty(render::ScreenBounds(data).rectangle(kPicture)));
}

TEST(RectanglesTest, AroundAndInnerCoverThePictureOnce) {
    const VkRect2D inner{{30, 20}, {50, 40}};
    std::uint32_t area = inner.extent.width * inner.extent.height;
    for (const auto& part : render::around(inner, kPicture)) {
        area += part.extent.width * part.extent.height;
        EXPECT_TRUE(render::empty(render::common(part, inner)));
    }
    EXPECT_EQ(area, kPicture.width * kPicture.height);
}

TEST(RectanglesTest, InsetKeepsTheEdgesOfThePicture) {
    const auto r = render::inset({{0, 10}, {50, 90}}, kPicture);
    EXPECT_EQ(r.offset.x, 0);
    EXPECT_EQ(r.offset.y, 11);
    EXPECT_EQ(r.extent.width, 49U);
    EXPECT_EQ(r.extent.height, 89U);
    EXPECT_TRUE(render::empty(render::inset({{10, 10}, {2, 2}}, kPicture)));
}

} // namespace
