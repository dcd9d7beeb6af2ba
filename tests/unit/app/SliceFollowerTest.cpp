// SPDX-License-Identifier: Apache-2.0
#include "app/SliceFollower.h"

#include <gtest/gtest.h>

namespace {

constexpr float kHeight = 0.3F;

// A section of 100 mm with its middle there.
scene::slice::SliceMap sliceAt(float x, float y) {
    scene::slice::SliceMap slice;
    slice.height = kHeight;
    slice.columns = slice.rows = 100;
    slice.texel = 0.001F;
    slice.low = {x - 0.05F, y - 0.05F};
    slice.labels.assign(10000, 1);
    return slice;
}

class SliceFollowerTest : public testing::Test {
protected:
    SliceFollowerTest() { scene::showAxial(view_, kHeight); }
    glm::vec2 moved() const { return glm::vec2(view_.camera.target - scene::axialTarget(view_, kHeight)); }
    void follow(float x, float y) {
        const auto slice = sliceAt(x, y);
        follower_.follow(view_, &slice);
    }

    scene::ViewSpec view_;
    app::SliceFollower follower_;
};

TEST_F(SliceFollowerTest, LeavesAStandingLegWhereItIs) {
    follow(0.004F, -0.015F);
    EXPECT_EQ(moved(), glm::vec2(0.0F));
    EXPECT_EQ(view_.camera.target.z, kHeight);
}

TEST_F(SliceFollowerTest, GoesWithASwingingLegAndBack) {
    follow(0.0F, 0.29F);
    EXPECT_NEAR(moved().y, 0.3F - 0.015F, 1e-6F);
    EXPECT_NEAR(moved().x, 0.0F, 1e-6F);
    follow(0.0F, 0.29F);
    EXPECT_NEAR(moved().y, 0.3F - 0.015F, 1e-6F) << "once, not every frame";
    follow(0.0F, -0.31F);
    EXPECT_NEAR(moved().y, -0.3F + 0.015F, 1e-6F);
    follow(0.0F, -0.01F);
    EXPECT_NEAR(moved().y, 0.0F, 1e-6F);
}

TEST_F(SliceFollowerTest, KeepsWhatTheUserMoved) {
    follow(0.0F, 0.29F);
    view_.camera.target.x += 0.02F;
    follow(0.0F, -0.01F);
    EXPECT_NEAR(moved().x, 0.02F, 1e-6F);
    EXPECT_NEAR(moved().y, 0.0F, 1e-6F);
}

TEST_F(SliceFollowerTest, BeginsAnewWithAnotherSection) {
    follow(0.0F, 0.29F);
    scene::showAxial(view_, kHeight);
    follow(0.0F, 0.29F);
    EXPECT_NEAR(moved().y, 0.3F - 0.015F, 1e-6F);
}

TEST_F(SliceFollowerTest, GoesTheOtherWayForALeftLeg) {
    view_.mirrored = true;
    follow(0.1F, -0.01F);
    EXPECT_NEAR(moved().x, -0.1F + 0.015F, 1e-6F);
}

TEST_F(SliceFollowerTest, LeavesOtherViewsAlone) {
    view_.axial = false;
    follow(0.0F, 0.5F);
    EXPECT_EQ(moved(), glm::vec2(0.0F));
    view_.axial = true;
    follower_.follow(view_, nullptr);
    EXPECT_EQ(moved(), glm::vec2(0.0F));
}

} // namespace
