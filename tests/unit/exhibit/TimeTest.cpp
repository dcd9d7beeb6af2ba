// SPDX-License-Identifier: Apache-2.0
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "exhibit/ClockWatch.h"
#include "exhibit/IdleClock.h"
#include "exhibit/OpeningHours.h"
#include "exhibit/PixelShift.h"

namespace exhibit {
namespace {

TEST(OpeningHours, NothingGivenIsAlwaysOpen) {
    EXPECT_TRUE(OpeningHours().open({3, 181.0}));
    OpeningHours never;
    never.limit();
    EXPECT_FALSE(never.open({3, 181.0}));
    EXPECT_EQ(never.brightness({3, 181.0}, 0.2, 30.0), 0.2);
}

TEST(OpeningHours, EdgesBelongToTheOpenSideOnlyAtTheStart) {
    OpeningHours hours;
    hours.add(0, {540, 1080});
    EXPECT_FALSE(hours.open({0, 539.9}));
    EXPECT_TRUE(hours.open({0, 540.0}));
    EXPECT_TRUE(hours.open({0, 1079.9}));
    EXPECT_FALSE(hours.open({0, 1080.0}));
}

TEST(OpeningHours, ASpanRunsPastMidnightAndPastTheWeeksEnd) {
    OpeningHours hours;
    hours.add(6, {1320, 120}); // Sunday 22:00 to Monday 02:00
    EXPECT_TRUE(hours.open({6, 1400.0}));
    EXPECT_TRUE(hours.open({0, 60.0}));
    EXPECT_FALSE(hours.open({0, 121.0}));
    EXPECT_FALSE(hours.open({6, 60.0}));
}

TEST(OpeningHours, LightGoesDownAfterClosingAndComesBackBeforeOpening) {
    OpeningHours hours;
    hours.add(0, {540, 1080});
    EXPECT_NEAR(hours.brightness({0, 525.0}, 0.2, 30.0), 0.6, 1e-12);
    EXPECT_NEAR(hours.brightness({0, 1095.0}, 0.2, 30.0), 0.6, 1e-12);
    EXPECT_EQ(hours.brightness({0, 700.0}, 0.2, 30.0), 1.0);
    EXPECT_EQ(hours.brightness({2, 700.0}, 0.2, 30.0), 0.2);
    EXPECT_EQ(hours.brightness({0, 539.0}, 0.2, 0.0), 0.2);
}

TEST(OpeningHours, TimesAreReadStrictly) {
    EXPECT_EQ(minuteOf("00:00"), 0);
    EXPECT_EQ(minuteOf("24:00"), 1440);
    for (const char* text : {"24:01", "9:00", "09:60", "0900", "ab:cd", "", "09:00 ", "-1:00"})
        EXPECT_FALSE(minuteOf(text)) << text;
}

TEST(IdleClock, AsksThenGivesUp) {
    IdleClock clock(60.0, 15.0);
    EXPECT_FALSE(clock.pass(1000.0, false)) << "the show waits for nobody";
    EXPECT_TRUE(clock.touch());
    for (int second = 0; second < 59; ++second)
        EXPECT_FALSE(clock.pass(1.0, false));
    EXPECT_EQ(clock.state(), IdleClock::State::Visit);
    clock.pass(1.0, false);
    EXPECT_EQ(clock.state(), IdleClock::State::Asking);
    EXPECT_EQ(clock.left(), 15.0);
    for (int second = 0; second < 14; ++second)
        EXPECT_FALSE(clock.pass(1.0, false));
    EXPECT_TRUE(clock.pass(1.0, false));
    EXPECT_EQ(clock.state(), IdleClock::State::Show);
}

TEST(IdleClock, AnAnswerGivesTheWholeTimeAgain) {
    IdleClock clock(10.0, 5.0);
    clock.touch();
    clock.pass(10.0, false);
    ASSERT_EQ(clock.state(), IdleClock::State::Asking);
    EXPECT_TRUE(clock.touch());
    clock.pass(9.9, false);
    EXPECT_EQ(clock.state(), IdleClock::State::Visit);
    EXPECT_FALSE(clock.touch()) << "an ordinary touch ends nothing";
}

TEST(IdleClock, WaitsWhileSomethingPlaysAndDoesNotLeap) {
    IdleClock clock(10.0, 5.0);
    clock.touch();
    clock.pass(50.0, true);
    EXPECT_EQ(clock.state(), IdleClock::State::Visit);
    clock.pass(8.0 * 3600.0, false); // the machine slept
    clock.pass(-3.0, false);
    EXPECT_EQ(clock.state(), IdleClock::State::Visit);
    clock.pass(9.0, false);
    EXPECT_EQ(clock.state(), IdleClock::State::Asking);
}

TEST(PixelShift, VisitsEveryPlaceOneStepAtATime) {
    for (const int reach : {1, 2, 5}) {
        const int places = (2 * reach + 1) * (2 * reach + 1);
        std::set<std::pair<int, int>> seen;
        auto last = pixelShift(0.0, reach, 60.0);
        for (int step = 0; step < 4 * places; ++step) {
            const auto at = pixelShift(step * 60.0 + 1.0, reach, 60.0);
            EXPECT_LE(std::abs(at.x), reach);
            EXPECT_LE(std::abs(at.y), reach);
            EXPECT_LE(std::abs(at.x - last.x) + std::abs(at.y - last.y), 1) << "step " << step;
            seen.insert({at.x, at.y});
            last = at;
        }
        EXPECT_EQ(seen.size(), static_cast<std::size_t>(places));
    }
    EXPECT_EQ(pixelShift(1e7, 0, 60.0), PixelOffset{});
}

// The wall's clock of a place with summer time: an hour that is missing, and one that is there twice.
TEST(WallTime, SummerTimeBeginsAndEnds) {
    const char* const before = std::getenv("TZ");
    const std::string kept = before ? before : "";
    setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
    tzset();
    constexpr long long kSpring = 1774746000, kAutumn = 1792890000; // 29 March and 25 October 2026, 01:00 UTC
    EXPECT_DOUBLE_EQ(wallTime(kSpring - 60).minute, 119.0);
    EXPECT_DOUBLE_EQ(wallTime(kSpring).minute, 180.0);
    EXPECT_DOUBLE_EQ(wallTime(kAutumn - 60).minute, 179.0);
    EXPECT_DOUBLE_EQ(wallTime(kAutumn).minute, 120.0);
    EXPECT_EQ(wallTime(kSpring).weekday, 6);
    kept.empty() ? unsetenv("TZ") : setenv("TZ", kept.c_str(), 1);
    tzset();
}

TEST(ClockWatch, TellsAClockThatIsSetAndIgnoresOneThatGoes) {
    using std::chrono::seconds;
    ClockWatch watch;
    const std::chrono::steady_clock::time_point start;
    EXPECT_FALSE(watch.pass(1000, start));
    EXPECT_FALSE(watch.pass(1010, start + seconds(10)));
    EXPECT_FALSE(watch.pass(1025, start + seconds(20))) << "a time server pulls it a little";
    EXPECT_EQ(watch.pass(8235, start + seconds(30)), 7200) << "set, or asleep for two hours";
    EXPECT_FALSE(watch.pass(8245, start + seconds(40))) << "told once";
    EXPECT_EQ(watch.pass(4655, start + seconds(50)), -3600);
    EXPECT_NE(jumpInWords(7200).find("forward by 7200 s"), std::string::npos);
    EXPECT_NE(jumpInWords(-3600).find("back by 3600 s"), std::string::npos);
}

} // namespace
} // namespace exhibit
