// SPDX-License-Identifier: Apache-2.0
#include "app/ViewHistory.h"

#include <gtest/gtest.h>

namespace {

using scene::ViewSpec;

class History : public testing::Test {
protected:
    template <typename Change>
    void change(const Change& how, bool anew = true) {
        const ViewSpec before = view_;
        how(view_);
        if (anew) history_.begin();
        history_.note(before, view_);
    }
    void undo() {
        if (const auto view = history_.undo(view_)) view_ = *view;
    }
    void redo() {
        if (const auto view = history_.redo(view_)) view_ = *view;
    }

    ViewSpec view_ = scene::defaultView();
    app::ViewHistory history_;
};

TEST_F(History, TakesBackAndBringsAgainEveryKindOfChange) {
    std::vector<ViewSpec> all{view_};
    const std::vector<void (*)(ViewSpec&)> changes{
        [](ViewSpec& v) { v.opacityOf(scene::Layer::skin) = 0.5F; },
        [](ViewSpec& v) { v.peel = 0.4F; },
        [](ViewSpec& v) { v.sectionHeight = 0.3F; },
        [](ViewSpec& v) {
            scene::cut(v, {{0, 0, 0.2F}, {1, 0, 0}});
        },
        [](ViewSpec& v) { v.lens.on = true; },
        [](ViewSpec& v) { v.selected = "soleus"; },
        [](ViewSpec& v) { v.cutAway = 1.0F; },
        [](ViewSpec& v) { v.states.hidden.insert("soleus"); },
        [](ViewSpec& v) { v.quantity = scene::Quantity::flow; },
        [](ViewSpec& v) { v.veinWidth = 2.0F; },
        [](ViewSpec& v) { v.legend = false; }};
    for (const auto& how : changes) {
        change(how);
        all.push_back(view_);
    }
    for (std::size_t i = all.size() - 1; i-- > 0;) {
        undo();
        EXPECT_EQ(view_, all[i]) << i;
    }
    EXPECT_FALSE(history_.canUndo());
    for (std::size_t i = 1; i < all.size(); ++i) {
        redo();
        EXPECT_EQ(view_, all[i]) << i;
    }
    EXPECT_FALSE(history_.canRedo());
}

TEST_F(History, ADragIsOneStep) {
    const ViewSpec start = view_;
    for (int i = 0; i < 50; ++i)
        change([&](ViewSpec& v) { v.peel = 0.01F * static_cast<float>(i + 1); }, i == 0);
    change([](ViewSpec& v) { v.opacityOf(scene::Layer::skin) = 0.9F; }, false);
    undo();
    EXPECT_FLOAT_EQ(view_.peel, 0.5F);
    undo();
    EXPECT_EQ(view_, start);
}

TEST_F(History, TheCameraStaysTheUsers) {
    change([](ViewSpec& v) { v.peel = 0.4F; });
    view_.camera.azimuth = 1.0F;
    undo();
    EXPECT_FLOAT_EQ(view_.camera.azimuth, 1.0F);
    const float distance = view_.camera.distance;
    change([](ViewSpec& v) { scene::showAxial(v, 0.3F); });
    undo();
    EXPECT_FALSE(view_.axial);
    EXPECT_FLOAT_EQ(view_.camera.distance, distance) << "but for the flat slice, which has its own";
}

TEST_F(History, ANewChangeForgetsWhatWasTakenBack) {
    change([](ViewSpec& v) { v.peel = 0.4F; });
    undo();
    change([](ViewSpec& v) { v.peel = 0.2F; });
    EXPECT_FALSE(history_.canRedo());
}

TEST_F(History, IsBounded) {
    for (int i = 0; i < 1000; ++i)
        change([&](ViewSpec& v) { v.peel = static_cast<float>(i % 7) * 0.1F + 0.05F; });
    int steps = 0;
    for (; history_.canUndo(); ++steps)
        undo();
    EXPECT_EQ(steps, static_cast<int>(app::ViewHistory::kMost));
}

} // namespace
