// SPDX-License-Identifier: Apache-2.0
#include "app/InsideKeys.h"

#include <gtest/gtest.h>

#include "app/PointerWatch.h"
#include "scene/Peel.h"
#include "scene/PlanePresets.h"

namespace {

using ui::Key;

class Keys : public testing::Test {
protected:
    bool press(Key key, bool shift = false) {
        const auto changed = app::insideKey({key, true, shift}, view_);
        if (changed) view_ = *changed;
        return changed.has_value();
    }
    scene::ViewSpec view_ = scene::defaultView();
};

TEST_F(Keys, PeelAndBack) {
    EXPECT_TRUE(press(Key::peel));
    EXPECT_FLOAT_EQ(view_.peel, scene::stopOf(scene::PeelStep::fat));
    EXPECT_TRUE(press(Key::peel, true));
    EXPECT_FLOAT_EQ(view_.peel, 0.0F);
}

TEST_F(Keys, SectionsInTurnThenNone) {
    for (const auto& name : scene::planePresets()) {
        EXPECT_TRUE(press(Key::plane));
        ASSERT_TRUE(scene::cutOf(view_)) << name;
        EXPECT_EQ(scene::cutOf(view_)->normal, scene::planePreset(name)->normal) << name;
        EXPECT_FLOAT_EQ(scene::cutOf(view_)->offset(), scene::planePreset(name)->offset()) << name;
    }
    EXPECT_TRUE(press(Key::plane));
    EXPECT_FALSE(scene::cutOf(view_));
}

TEST_F(Keys, AFirstSectionLeavesSomethingInThePicture) {
    view_.camera.target = {0.0F, 0.0F, 0.45F};
    view_.camera.distance = 0.5F;
    EXPECT_TRUE(press(Key::plane));
    ASSERT_TRUE(scene::cutOf(view_));
    EXPECT_FLOAT_EQ(scene::cutOf(view_)->offset(), 0.45F);
    EXPECT_TRUE(press(Key::plane)) << "then on in turn";
    EXPECT_LT(scene::cutOf(view_)->normal.z, 0.5F);
}

TEST_F(Keys, ArrowsMoveAndTiltTheSection) {
    EXPECT_FALSE(press(Key::up)) << "without a section";
    view_.sectionHeight = 0.3F;
    press(Key::up);
    EXPECT_FLOAT_EQ(view_.sectionHeight.value(), 0.305F);
    press(Key::left, true);
    ASSERT_TRUE(view_.plane) << "tilted it is axial no more";
    EXPECT_NEAR(glm::dot(view_.plane->normal, glm::vec3(0, 0, 1)), std::cos(0.0873F), 1e-5F);
    const float before = view_.plane->offset();
    press(Key::down);
    EXPECT_NEAR(view_.plane->offset(), before - 0.005F, 1e-6F);
}

TEST_F(Keys, LensAndCutAwayAndStates) {
    press(Key::lens);
    EXPECT_TRUE(view_.lens.on);
    EXPECT_FALSE(press(Key::cutAway)) << "nothing is selected";
    view_.selected = "popliteal_vein";
    press(Key::cutAway);
    EXPECT_EQ(view_.cutAway, 1.0F);
    press(Key::hide);
    press(Key::ghost);
    press(Key::isolate);
    EXPECT_EQ(view_.states.hidden.size() + view_.states.ghosted.size() + view_.states.isolated.size(), 3U);
    press(Key::showAll);
    EXPECT_TRUE(view_.states.empty());
}

TEST_F(Keys, OtherKeysLeaveTheViewAlone) {
    for (const Key key : {Key::space, Key::tab, Key::digit1, Key::undo, Key::right})
        EXPECT_FALSE(press(key));
}

TEST(PointerWatch, AClickIsNoDrag) {
    app::PointerWatch watch;
    const auto down = ui::ButtonChanged{ui::MouseButton::left, true};
    const auto up = ui::ButtonChanged{ui::MouseButton::left, false};
    watch.follow({ui::PointerMoved{100, 100}, down}, true, 1.0F, 0.02);
    watch.follow({ui::PointerMoved{103, 101}, up}, true, 1.0F, 0.02);
    EXPECT_EQ(watch.clicked(), glm::vec2(103, 101));
    watch.follow({down}, true, 1.0F, 0.02);
    watch.follow({ui::PointerMoved{160, 101}, up}, true, 1.0F, 0.02);
    EXPECT_FALSE(watch.clicked());
    watch.follow({down}, false, 1.0F, 0.02);
    watch.follow({up}, false, 1.0F, 0.02);
    EXPECT_FALSE(watch.clicked()) << "on a panel";
}

TEST(PointerWatch, RestsOnceAfterEachMove) {
    app::PointerWatch watch;
    int rests = 0;
    watch.follow({ui::PointerMoved{100, 100}}, true, 1.0F, 0.02);
    for (int i = 0; i < 100; ++i) {
        watch.follow({}, true, 1.0F, 0.02);
        rests += watch.rested() ? 1 : 0;
    }
    EXPECT_EQ(rests, 1);
}

} // namespace
