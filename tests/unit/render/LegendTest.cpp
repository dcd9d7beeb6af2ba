// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include <gtest/gtest.h>

#include "shared/tube.h"
#include "ui/panels/Legend.h"

namespace {

TEST(LegendTest, SpeaksOfCellsOnlyWhereTheyAreSeen) {
    scene::ViewSpec view = scene::defaultView();
    constexpr float kHeight = 720.0F;
    view.camera.fieldOfView = 0.4F;
    view.camera.distance = 2.0F; // the whole leg
    EXPECT_FALSE(ui::showsCells(view, kHeight));
    view.camera.distance = 0.1F;
    EXPECT_TRUE(ui::showsCells(view, kHeight));
    // The same as the shader's, at the edge.
    const float edge = 3.4e-3F * kHeight / (2.0F * std::tan(0.2F) * gpu::kSolidBelow);
    view.camera.distance = 1.01F * edge;
    EXPECT_FALSE(ui::showsCells(view, kHeight));
    view.camera.distance = 0.99F * edge;
    EXPECT_TRUE(ui::showsCells(view, kHeight));
}

} // namespace
