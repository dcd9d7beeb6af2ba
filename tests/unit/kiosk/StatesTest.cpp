// SPDX-License-Identifier: Apache-2.0
// What a museum's screen does, by touches and clocks alone.
#include <cmath>

#include <gtest/gtest.h>

#include "app/kiosk/KioskStates.h"

namespace {

using app::KioskStates;
using ui::KioskState;

constexpr double kFrame = 0.05; // s

exhibit::Configuration museum() {
    exhibit::Configuration out;
    out.mode = exhibit::Mode::Kiosk;
    out.idle = {30.0, 10.0};
    out.service = {"2468", "04:30"};
    return out;
}

// The screen, and the two clocks that it looks at.
class Museum : public testing::Test {
protected:
    void wait(double seconds) {
        const auto frames = static_cast<int>(std::lround(seconds / kFrame));
        for (int i = 0; i < frames; ++i)
            pass(kFrame, kFrame / 60.0);
    }
    void pass(double seconds, double minutes) {
        now_ += seconds;
        const double minute = wall_.minute + minutes;
        const double days = std::floor(minute / 1440.0);
        wall_.minute = minute - 1440.0 * days;
        wall_.weekday = (wall_.weekday + static_cast<int>(days) + 7) % 7;
        states_.pass({now_, wall_});
    }
    void gesture() {
        for (const auto& [x, y] : {std::pair(0.02, 0.02), {0.98, 0.02}, {0.98, 0.98}, {0.02, 0.98}}) {
            states_.touch(x, y);
            wait(0.5);
        }
    }
    void type(const std::string& pin) {
        for (const char digit : pin)
            states_.digit(digit);
        states_.enter();
    }
    int resetsWithin(double seconds) {
        int resets = 0;
        for (double t = 0.0; t < seconds; t += kFrame) {
            wait(kFrame);
            resets += states_.takeReset() ? 1 : 0;
        }
        return resets;
    }

    KioskStates states_{museum()};
    double now_ = 0.0;
    exhibit::WallTime wall_{2, 660.0};
};

TEST_F(Museum, ATouchEndsTheShowAtOnceAndIsATouchOfWhatLiesUnderIt) {
    wait(100.0);
    EXPECT_EQ(states_.state(), KioskState::attract);
    EXPECT_TRUE(states_.touch(0.5, 0.5));
    EXPECT_EQ(states_.state(), KioskState::visit);
    EXPECT_FALSE(states_.takeReset());
}

TEST_F(Museum, AsksCountsDownResetsOnceAndShows) {
    states_.touch(0.5, 0.5);
    wait(29.0);
    EXPECT_EQ(states_.state(), KioskState::visit);
    wait(1.5);
    EXPECT_EQ(states_.state(), KioskState::asking);
    EXPECT_NEAR(states_.left(), 9.5, 0.2);
    EXPECT_NEAR(states_.share(), 0.95, 0.02);
    wait(9.0);
    EXPECT_EQ(states_.state(), KioskState::asking);
    EXPECT_FALSE(states_.takeReset());
    EXPECT_EQ(resetsWithin(1.0), 1);
    EXPECT_EQ(states_.state(), KioskState::attract);
    EXPECT_EQ(resetsWithin(600.0), 0) << "the show is not reset";
}

TEST_F(Museum, AnAnswerIsNoTouchOfWhatLiesUnderTheQuestion) {
    states_.touch(0.5, 0.5);
    wait(32.0);
    ASSERT_EQ(states_.state(), KioskState::asking);
    EXPECT_FALSE(states_.touch(0.5, 0.5));
    EXPECT_EQ(states_.state(), KioskState::visit);
    EXPECT_TRUE(states_.touch(0.5, 0.5));
    EXPECT_EQ(resetsWithin(29.0), 0);
}

TEST_F(Museum, AFingerThatMovesIsThereAndOneThatRestsIsNot) {
    states_.touch(0.5, 0.5);
    for (int i = 0; i < 60; ++i) {
        wait(1.0);
        states_.stir();
        EXPECT_EQ(states_.state(), KioskState::visit);
    }
    EXPECT_EQ(resetsWithin(45.0), 1) << "a drop of water must not keep a visit alive";
}

TEST_F(Museum, IsDarkWhenItIsClosedAndLetsAVisitEnd) {
    auto configuration = museum();
    configuration.hours.add(2, {600, 720}); // Wednesday 10:00 to 12:00
    states_ = KioskStates(configuration);
    wait(1.0);
    EXPECT_EQ(states_.state(), KioskState::attract);
    EXPECT_EQ(states_.brightness(), 1.0);
    states_.touch(0.5, 0.5);
    wall_.minute = 721.0;
    wait(10.0);
    EXPECT_EQ(states_.state(), KioskState::visit) << "whoever is there may end";
    wait(35.0);
    EXPECT_EQ(states_.state(), KioskState::dark);
    EXPECT_LT(states_.brightness(), 0.5);
    wait(120.0);
    EXPECT_EQ(states_.brightness(), 0.0);
    EXPECT_FALSE(states_.touch(0.5, 0.5));
    EXPECT_EQ(states_.state(), KioskState::dark);
    gesture();
    EXPECT_EQ(states_.state(), KioskState::pin) << "staff come in at night, too";
}

TEST_F(Museum, TheGestureAndThePinOpenTheServicePageWhichClosesItself) {
    gesture();
    ASSERT_EQ(states_.state(), KioskState::pin);
    type("1111");
    EXPECT_EQ(states_.state(), KioskState::pin);
    EXPECT_GT(states_.wait(), 1.0);
    type("2468");
    EXPECT_EQ(states_.state(), KioskState::pin) << "too soon after a wrong one";
    wait(5.0);
    type("2468");
    EXPECT_EQ(states_.state(), KioskState::service);
    EXPECT_EQ(resetsWithin(80.0), 0);
    EXPECT_EQ(resetsWithin(20.0), 1) << "whoever comes next finds the beginning";
    EXPECT_EQ(states_.state(), KioskState::attract);
    EXPECT_FALSE(states_.ending());
}

TEST_F(Museum, APinPadThatNobodyUsesGoesAway) {
    gesture();
    ASSERT_EQ(states_.state(), KioskState::pin);
    wait(21.0);
    EXPECT_EQ(states_.state(), KioskState::attract);
}

TEST_F(Museum, StaffCloseItForGoodOrStartItAnew) {
    gesture();
    type("2468");
    states_.close();
    EXPECT_EQ(states_.ending(), KioskStates::kClosed);
    states_.restart();
    EXPECT_EQ(states_.ending(), KioskStates::kAnew);
}

TEST_F(Museum, WithoutAPinThereIsNoWayIn) {
    auto configuration = museum();
    configuration.service.pin.clear();
    states_ = KioskStates(configuration);
    gesture();
    EXPECT_EQ(states_.state(), KioskState::visit);
}

TEST_F(Museum, StartsAnewAtNightButOnlyOnceAndWhenNobodyIsThere) {
    wall_ = {2, 120.0}; // 02:00
    for (int minute = 0; minute < 149; ++minute)
        pass(60.0, 1.0);
    EXPECT_FALSE(states_.ending());
    states_.touch(0.5, 0.5);
    pass(10.0, 1.5);
    EXPECT_FALSE(states_.ending()) << "somebody is there";
    wait(45.0);
    EXPECT_EQ(states_.ending(), KioskStates::kAnew);
    KioskStates next(museum()); // started at the same minute
    next.pass({0.1, {2, 270.0}});
    next.pass({60.0, {2, 271.0}});
    EXPECT_FALSE(next.ending());
}

// Somebody sets the clock, or it is wrong and is put right over and over.
TEST_F(Museum, AWallClockThatJumpsResetsNothing) {
    pass(4000.0, 4000.0 / 60.0);
    states_.touch(0.5, 0.5);
    for (int i = 0; i < 200; ++i) {
        wall_ = {i % 7, std::fmod(137.0 * i, 1440.0)};
        wait(0.1);
        EXPECT_EQ(states_.state(), KioskState::visit);
        EXPECT_FALSE(states_.takeReset());
    }
    EXPECT_EQ(resetsWithin(45.0), 1);
}

TEST_F(Museum, AClockThatIsPutBackOverTheMinuteDoesNotStartItAgainAndAgain) {
    wall_ = {2, 268.0};
    pass(1.0, 0.0);
    for (int i = 0; i < 100; ++i) {
        pass(10.0, 4.0); // over 04:30
        pass(10.0, -4.0);
        EXPECT_FALSE(states_.ending()) << "within an hour of its start";
    }
}

// The machine sleeps: the monotonic clock may stand still, leap, or (faulty) go back.
TEST_F(Museum, ASuspendedMachineGoesOnWhereItWas) {
    states_.touch(0.5, 0.5);
    pass(3.0e5, 5000.0);
    EXPECT_EQ(states_.state(), KioskState::visit);
    EXPECT_FALSE(states_.takeReset());
    pass(0.0, 0.0);
    pass(-500.0, 0.0);
    EXPECT_EQ(states_.state(), KioskState::visit);
    now_ += 500.0;
    EXPECT_EQ(resetsWithin(45.0), 1);
    EXPECT_EQ(states_.state(), KioskState::attract);
}

} // namespace
