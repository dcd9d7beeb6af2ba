// SPDX-License-Identifier: Apache-2.0
#include "app/PresenterKeys.h"

#include <gtest/gtest.h>

#include "app/CameraControl.h"
#include "app/Shortcuts.h"
#include "ui/lecture/PresenterModel.h"
#include "ui/lecture/RecordModel.h"
#include "ui/lecture/StructureModel.h"

namespace {

using ui::Key;

class PresenterKeys : public testing::Test {
protected:
    PresenterKeys() { model_.view = scene::defaultView(); }

    void black() {
        ui::PresenterModel presenter;
        presenter.black = true;
        model_.lecture.presenter = std::make_shared<const ui::PresenterModel>(presenter);
    }

    ui::Requests press(const ui::KeyChanged& key) const { return app::shortcutsOf({key}, model_); }

    template <typename Wish>
    static const Wish* wishOf(const ui::Requests& requests) {
        if (requests.size() != 1U) return nullptr;
        const auto* apart = std::get_if<ui::Apart<ui::PresenterRequest>>(&requests.front());
        return apart ? std::get_if<Wish>(&(*apart)->wish) : nullptr;
    }

    ui::Model model_;
};

TEST_F(PresenterKeys, PagesAreScenesWhereNoLessonPlays) {
    const auto next = press({Key::pageDown, true}), back = press({Key::pageUp, true});
    ASSERT_NE(wishOf<ui::TurnPage>(next), nullptr);
    EXPECT_EQ(wishOf<ui::TurnPage>(next)->by, 1);
    ASSERT_NE(wishOf<ui::TurnPage>(back), nullptr);
    EXPECT_EQ(wishOf<ui::TurnPage>(back)->by, -1);
    model_.lesson.playing = true;
    const auto step = press({Key::pageDown, true});
    ASSERT_EQ(step.size(), 1U);
    EXPECT_NE(std::get_if<ui::TurnStep>(&step.front()), nullptr);
    model_.lesson = {};
    model_.lesson.choosing = true;
    EXPECT_TRUE(press({Key::pageDown, true}).empty()) << "the list is open";
}

TEST_F(PresenterKeys, PagesTurnWhateverIsSelected) {
    model_.view.selected = "popliteal_vein";
    model_.lecture.structures = std::make_shared<const ui::StructureModel>();
    const auto next = press({Key::pageDown, true});
    EXPECT_NE(wishOf<ui::TurnPage>(next), nullptr);
}

template <typename Room, typename Wish>
const Wish* askedOf(const ui::Requests& requests) {
    for (const auto& request : requests)
        if (const auto* apart = std::get_if<ui::Apart<Room>>(&request))
            if (const auto* wish = std::get_if<Wish>(&(*apart)->wish)) return wish;
    return nullptr;
}

TEST_F(PresenterKeys, ArrowsWithShiftGoAlongTheBlood) {
    model_.view.selected = "popliteal_vein";
    model_.lecture.structures = std::make_shared<const ui::StructureModel>();
    const auto up = press({Key::up, true, true}), down = press({Key::down, true, true});
    ASSERT_NE((askedOf<ui::StructureRequest, ui::GoAlong>(up)), nullptr);
    EXPECT_TRUE((askedOf<ui::StructureRequest, ui::GoAlong>(up)->downstream));
    ASSERT_NE((askedOf<ui::StructureRequest, ui::GoAlong>(down)), nullptr);
    EXPECT_FALSE((askedOf<ui::StructureRequest, ui::GoAlong>(down)->downstream));
    scene::cut(model_.view, {});
    EXPECT_EQ((askedOf<ui::StructureRequest, ui::GoAlong>(press({Key::up, true, true}))), nullptr)
        << "they tilt the section";
}

TEST_F(PresenterKeys, TabWithShiftSelectsAndAloneFoldsPanels) {
    model_.lecture.structures = std::make_shared<const ui::StructureModel>();
    const auto next = press({Key::tab, true, true});
    const auto back = press({Key::tab, true, true, false, true});
    ASSERT_NE((askedOf<ui::StructureRequest, ui::SelectNext>(next)), nullptr);
    EXPECT_EQ((askedOf<ui::StructureRequest, ui::SelectNext>(next)->by), 1);
    ASSERT_NE((askedOf<ui::StructureRequest, ui::SelectNext>(back)), nullptr);
    EXPECT_EQ((askedOf<ui::StructureRequest, ui::SelectNext>(back)->by), -1);
    EXPECT_EQ((askedOf<ui::StructureRequest, ui::SelectNext>(press({Key::tab, true}))), nullptr);
}

TEST_F(PresenterKeys, ThePastIsGoneThroughInSmallAndLargeSteps) {
    ui::RecordModel record;
    record.kept = {2.0, 200.0};
    record.now = 200.0;
    model_.lecture.record = std::make_shared<const ui::RecordModel>(record);
    using Leap = ui::RecordRequest::Leap;
    const auto second = press({Key::left, true, true}), ten = press({Key::left, true, true, false, true});
    ASSERT_NE((askedOf<ui::RecordRequest, Leap>(second)), nullptr);
    EXPECT_EQ((askedOf<ui::RecordRequest, Leap>(second)->by), -1.0);
    ASSERT_NE((askedOf<ui::RecordRequest, Leap>(ten)), nullptr);
    EXPECT_EQ((askedOf<ui::RecordRequest, Leap>(ten)->by), -10.0);
    const auto oldest = press({Key::home, true}), now = press({Key::end, true});
    ASSERT_NE((askedOf<ui::RecordRequest, ui::RecordRequest::Show>(oldest)), nullptr);
    EXPECT_EQ((askedOf<ui::RecordRequest, ui::RecordRequest::Show>(oldest)->time), 2.0);
    EXPECT_NE((askedOf<ui::RecordRequest, ui::RecordRequest::Now>(now)), nullptr);
    EXPECT_NE((askedOf<ui::RecordRequest, ui::RecordRequest::Follow>(now)), nullptr);
}

TEST_F(PresenterKeys, ARemoteBeginsTheTalk) {
    const auto anew = press({Key::talk, true}), again = press({Key::talk, true, true});
    ASSERT_NE(wishOf<ui::BeginTalk>(anew), nullptr);
    EXPECT_TRUE(wishOf<ui::BeginTalk>(anew)->anew);
    ASSERT_NE(wishOf<ui::BeginTalk>(again), nullptr);
    EXPECT_FALSE(wishOf<ui::BeginTalk>(again)->anew);
}

TEST_F(PresenterKeys, AFullStopTurnsTheScreenBlackAndEveryKeyBringsItBack) {
    EXPECT_NE(wishOf<ui::ToggleBlack>(app::shortcutsOf({ui::Typed{U'.'}}, model_)), nullptr);
    EXPECT_EQ(wishOf<ui::ToggleBlack>(press({Key::bookmark, true})), nullptr) << "B keeps a view";
    model_.lesson.playing = true;
    EXPECT_NE(wishOf<ui::ToggleBlack>(press({Key::bookmark, true})), nullptr) << "B of a remote";
    black();
    for (const Key key : {Key::pageDown, Key::space, Key::escape, Key::quit, Key::notes})
        EXPECT_NE(wishOf<ui::ToggleBlack>(press({key, true})), nullptr) << static_cast<int>(key);
    const auto stop = app::shortcutsOf({ui::KeyChanged{Key::other, true}, ui::Typed{U'.'}}, model_);
    EXPECT_NE(wishOf<ui::ToggleBlack>(stop), nullptr) << "its key and its letter are one";
}

TEST_F(PresenterKeys, NotesLightAndFoldsWorkWhereTheyShould) {
    for (const bool playing : {false, true}) {
        model_.lesson.playing = playing;
        EXPECT_NE(wishOf<ui::ToggleNotes>(press({Key::notes, true})), nullptr);
        EXPECT_NE(wishOf<ui::ToggleLaser>(press({Key::laser, true})), nullptr);
        EXPECT_EQ(wishOf<ui::FoldPanels>(press({Key::leftPanels, true})) == nullptr, playing);
    }
}

TEST_F(PresenterKeys, WithControlArrowsTurnTheLegAndNothingElse) {
    app::CameraControl control;
    const scene::Camera before;
    for (const Key key : {Key::left, Key::right, Key::up, Key::down, Key::plus, Key::minus}) {
        const ui::KeyChanged change{key, true, false, false, true};
        const auto moved = control.move(before, {change}, false, {1280.0F, 720.0F});
        ASSERT_TRUE(moved.has_value()) << static_cast<int>(key);
        EXPECT_TRUE(moved->azimuth != before.azimuth || moved->elevation != before.elevation ||
                    moved->distance != before.distance);
        EXPECT_TRUE(press(change).empty());
        const ui::KeyChanged plain{key, true};
        EXPECT_FALSE(control.move(before, {plain}, false, {1280.0F, 720.0F}).has_value());
    }
}

} // namespace
