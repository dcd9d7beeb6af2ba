// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "exhibit/ServiceGesture.h"
#include "exhibit/Supervision.h"
#include "exhibit/UsageCounts.h"
#include "exhibit/Vitals.h"
#include "exhibit/WholeFile.h"

namespace exhibit {
namespace {

using testing::HasSubstr;

class House : public testing::Test {
protected:
    House() : folder_(std::filesystem::path(testing::TempDir()) / ("house" + std::to_string(getpid()))) {
        std::filesystem::create_directories(folder_);
    }
    ~House() override { std::filesystem::remove_all(folder_); }
    static std::string text(const std::filesystem::path& file) {
        std::ostringstream out;
        out << std::ifstream(file).rdbuf();
        return out.str();
    }
    std::filesystem::path folder_;
};

TEST_F(House, AFileIsReplacedWholeOrNotAtAll) {
    ASSERT_TRUE(writeWhole(folder_ / "a", "one"));
    ASSERT_TRUE(writeWhole(folder_ / "a", "two"));
    EXPECT_EQ(text(folder_ / "a"), "two");
    EXPECT_FALSE(writeWhole(folder_ / "nowhere" / "a", "three"));
    EXPECT_FALSE(writeWhole("/dev/full/a", "three"));
    EXPECT_FALSE(std::filesystem::exists(folder_ / "a.new"));
}

TEST_F(House, CountsOutliveARestart) {
    UsageCounts counts(folder_ / "usage.json");
    counts.count("2026-11-22", "walk");
    counts.count("2026-11-22", "walk");
    counts.count("2026-11-23", "walk");
    ASSERT_TRUE(counts.save());
    const UsageCounts again(folder_ / "usage.json");
    EXPECT_EQ(again.of("2026-11-22", "walk"), 2);
    EXPECT_EQ(again.total("walk"), 3);
    EXPECT_EQ(again.total("stocking"), 0);
}

TEST_F(House, ABrokenCountFileIsPutAside) {
    for (const char* broken : {"{", "[1]", R"({"2026-11-22": {"walk": -1}})", R"({"2026-11-22": 3})"}) {
        std::ofstream(folder_ / "usage.json") << broken;
        const UsageCounts counts(folder_ / "usage.json");
        EXPECT_TRUE(counts.days().empty()) << broken;
        EXPECT_EQ(text(folder_ / "usage.json.broken"), broken);
        EXPECT_FALSE(std::filesystem::exists(folder_ / "usage.json"));
    }
}

Vitals vitals() {
    return {.mode = "kiosk",
            .version = "0.1.0",
            .at = 1795312800,
            .uptime = 12.5,
            .framesPerSecond = 30.0,
            .memoryMb = 512.0,
            .deviceLosses = 1,
            .shows = "visit \"x\"",
            .choices = {{"walk", 3}, {"a\"b", 1}}};
}

TEST_F(House, TheHeartbeatIsOneJsonObject) {
    const auto read = nlohmann::json::parse(heartbeatJson(vitals()));
    EXPECT_EQ(read.at("at"), 1795312800);
    EXPECT_EQ(read.at("uptime_s"), 12.5);
    EXPECT_EQ(read.at("shows"), "visit \"x\"");
}

TEST_F(House, MetricsAreTypedOnceAndQuoted) {
    const auto out = prometheusText(vitals());
    EXPECT_THAT(out, HasSubstr("# TYPE second_heart_choices_total counter\n"));
    EXPECT_THAT(out, HasSubstr("second_heart_choices_total{choice=\"walk\"} 3\n"));
    EXPECT_THAT(out, HasSubstr("second_heart_choices_total{choice=\"a\\\"b\"} 1\n"));
    EXPECT_THAT(out, HasSubstr("second_heart_heartbeat_timestamp_seconds 1795312800\n"));
    EXPECT_EQ(out.back(), '\n');
}

TEST_F(House, VitalSignsAreWrittenWhenDueAndGoOnWithoutADisk) {
    VitalSigns signs(folder_ / "heart.json", folder_ / "gone" / "heart.prom", 10.0);
    EXPECT_TRUE(signs.due(0.0));
    signs.write(vitals(), 0.0);
    EXPECT_FALSE(signs.due(9.9));
    EXPECT_TRUE(signs.due(10.0));
    EXPECT_FALSE(text(folder_ / "heart.json").empty());
    std::filesystem::create_directories(folder_ / "gone");
    signs.write(vitals(), 10.0);
    EXPECT_FALSE(text(folder_ / "gone" / "heart.prom").empty());
}

TEST_F(House, ThisProcessTakesMemory) {
    EXPECT_GT(residentMb(), 1.0);
}

class Manager { // the other end of NOTIFY_SOCKET
public:
    explicit Manager(const std::string& path) : handle_(socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0)) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        path.copy(address.sun_path, sizeof address.sun_path - 1);
        bound_ = bind(handle_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }
    ~Manager() { close(handle_); }
    bool bound() const { return bound_; }
    std::string hear() const { // empty: nothing was said
        std::array<char, 256> buffer{};
        const auto count = recv(handle_, buffer.data(), buffer.size(), 0);
        return count > 0 ? std::string(buffer.data(), static_cast<std::size_t>(count)) : "";
    }

private:
    int handle_;
    bool bound_ = false;
};

TEST_F(House, TheManagerHearsThatWeLive) {
    const auto path = (folder_ / "s").string();
    const Manager manager(path);
    ASSERT_TRUE(manager.bound()) << path;
    setenv("NOTIFY_SOCKET", path.c_str(), 1);
    setenv("WATCHDOG_USEC", "10000000", 1);
    Supervision supervision;
    unsetenv("NOTIFY_SOCKET");
    unsetenv("WATCHDOG_USEC");
    supervision.ready();
    EXPECT_EQ(manager.hear(), "READY=1");
    supervision.status("one\ntwo");
    EXPECT_EQ(manager.hear(), "STATUS=one");
    supervision.alive(100.0);
    EXPECT_EQ(manager.hear(), "WATCHDOG=1");
    supervision.alive(104.9);
    EXPECT_EQ(manager.hear(), "");
    supervision.alive(105.0);
    EXPECT_EQ(manager.hear(), "WATCHDOG=1");
    supervision.stopping();
    EXPECT_EQ(manager.hear(), "STOPPING=1");
}

TEST_F(House, WithoutAManagerNothingIsSaidAndNothingBreaks) {
    Supervision nobody(""), gone((folder_ / "gone").string()), tooLong(std::string(300, 'x'));
    for (auto* each : {&nobody, &gone, &tooLong}) {
        each->ready();
        each->alive(1.0);
    }
    EXPECT_FALSE(nobody.watchdog());
}

TEST(ServiceGesture, FourCornersClockwiseInTime) {
    ServiceGesture gesture("2580");
    EXPECT_FALSE(gesture.touch(0.01, 0.02, 0.0));
    EXPECT_FALSE(gesture.touch(0.99, 0.02, 1.0));
    EXPECT_FALSE(gesture.touch(0.99, 0.99, 2.0));
    EXPECT_TRUE(gesture.touch(0.01, 0.99, 3.0));
    EXPECT_FALSE(gesture.touch(0.01, 0.99, 4.0)) << "once is once";
}

TEST(ServiceGesture, AnythingElseBeginsAnew) {
    ServiceGesture gesture("2580");
    const auto corners = [&](double start, double gap) {
        bool open = false;
        const std::pair<double, double> places[] = {{0.0, 0.0}, {1.0, 0.0}, {1.0, 1.0}, {0.0, 1.0}};
        for (const auto& [x, y] : places)
            open = gesture.touch(x, y, start += gap);
        return open;
    };
    EXPECT_FALSE(corners(0.0, 5.0)) << "too slow";
    gesture.touch(0.0, 0.0, 100.0);
    gesture.touch(0.5, 0.5, 100.5);
    EXPECT_FALSE(gesture.touch(1.0, 0.0, 101.0));
    EXPECT_TRUE(corners(102.0, 0.5));
    ServiceGesture none("");
    gesture = none;
    EXPECT_FALSE(corners(200.0, 0.5)) << "no PIN, no way in";
}

TEST(ServiceGesture, WrongPinsWaitLongerEachTime) {
    using Answer = ServiceGesture::Answer;
    ServiceGesture gesture("2580");
    EXPECT_EQ(gesture.enter("0000", 0.0), Answer::Wrong);
    EXPECT_EQ(gesture.enter("2580", 1.0), Answer::TooSoon);
    EXPECT_EQ(gesture.enter("0000", 2.0), Answer::Wrong);
    EXPECT_EQ(gesture.waitsUntil(), 6.0);
    EXPECT_EQ(gesture.enter("2580", 6.0), Answer::Right);
}

} // namespace
} // namespace exhibit
