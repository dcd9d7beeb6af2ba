// SPDX-License-Identifier: Apache-2.0
#include "ui/Layout.h"

#include <gtest/gtest.h>

namespace {

TEST(Layout, PanelsDoNotOverlapAndLeaveRoomForTheLeg) {
    for (const float width : {640.0F, 1280.0F, 1920.0F, 3840.0F}) {
        const auto layout = ui::layoutOf(width, width * 0.5625F, 17.0F);
        EXPECT_LT(layout.left.right, layout.right.left);
        EXPECT_LE(layout.top.bottom, layout.left.top);
        EXPECT_LE(layout.left.bottom, layout.bottom.top);
        EXPECT_GE(layout.free.right - layout.free.left, width * 0.3F);
    }
}

TEST(Layout, TheLegStaysInTheMiddle) {
    const auto layout = ui::layoutOf(1280.0F, 720.0F, 17.0F);
    EXPECT_NEAR((layout.free.left + layout.free.right) / 2.0F, 640.0F, 0.5F);
}

} // namespace
