// SPDX-License-Identifier: Apache-2.0
#include "app/ViewEasing.h"

#include <gtest/gtest.h>

namespace {

constexpr double kFrame = 1.0 / 30.0; // s

TEST(ViewEasing, TheFirstViewIsShownAsItIs) {
    scene::ViewSpec view;
    view.peel = 0.4F;
    view.lens.on = true;
    view.selected = "popliteal_vein";
    view.cutAway = 1.0F;
    app::ViewEasing easing;
    EXPECT_EQ(easing.shown(view, kFrame), view);
    EXPECT_EQ(easing.shown(view, kFrame), view);
}

TEST(ViewEasing, ComesWithoutAJumpAndArrives) {
    app::ViewEasing easing;
    scene::ViewSpec view;
    auto last = easing.shown(view, kFrame);
    view.opacityOf(scene::Layer::skin) = 1.0F;
    view.peel = 1.0F / 6.0F; // one stop
    view.lens.on = true;
    view.selected = "popliteal_vein";
    view.cutAway = 1.0F;
    for (int i = 0; i < 60; ++i) {
        const auto now = easing.shown(view, kFrame);
        EXPECT_LT(now.peel - last.peel, 0.05F);
        EXPECT_LT(now.opacityOf(scene::Layer::skin) - last.opacityOf(scene::Layer::skin), 0.26F);
        EXPECT_LT(now.lens.strength - (last.lens.on ? last.lens.strength : 0.0F), 0.15F);
        EXPECT_LT(now.cutAway - last.cutAway, 0.15F);
        last = now;
    }
    EXPECT_EQ(last, view);
}

TEST(ViewEasing, AWayClosesWhereItWasOpen) {
    app::ViewEasing easing;
    scene::ViewSpec view;
    view.selected = "popliteal_vein";
    view.cutAway = 1.0F;
    easing.shown(view, kFrame);
    view.selected.clear();
    view.cutAway = 0.0F;
    EXPECT_EQ(easing.shown(view, kFrame).selected, "popliteal_vein");
    for (int i = 0; i < 60; ++i)
        easing.shown(view, kFrame);
    EXPECT_EQ(easing.shown(view, kFrame), view);
}

} // namespace
