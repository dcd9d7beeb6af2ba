// SPDX-License-Identifier: Apache-2.0
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "../physiology/RealSimulation.h"
#include "core/DataError.h"
#include "core/Units.h"
#include "physiology/slow/DayRun.h"

namespace {

using namespace physiology::slow;

Day dayOf(const std::string& entries, const std::string& patient = "{}") {
    const auto json = core::parseJson(R"({"id": "d", "name": "D", "source": "test", "patient": )" + patient +
                                          R"(, "entries": [)" + entries + "]}",
                                      "d.json");
    return dayFromJson(core::JsonView(json, "d.json"), real::assets());
}

// What is wrong and where, in one line.
std::string complaint(const std::string& entries, const std::string& patient = "{}") {
    try {
        dayOf(entries, patient);
    } catch (const core::DataError& error) {
        return error.what();
    }
    return "";
}

const std::string kMorning = R"({"from": "09:00", "to": "12:00", "posture": "sitting"})";

TEST(Day, presetsAreAllGood) {
    const auto all = days(real::assets());
    EXPECT_GE(all.size(), 14U);
    for (const auto& each : all) {
        const auto day = loadDay(each.id, real::assets());
        EXPECT_EQ(day.id, each.id);
        EXPECT_GE(day.length(), 4.0 * 3600.0) << each.id;
        for (std::size_t i = 1; i < day.entries.size(); ++i)
            EXPECT_DOUBLE_EQ(day.entries[i].from, day.entries[i - 1].to) << each.id;
    }
}

TEST(Day, thePageTellsOfEveryPreset) {
    std::ifstream file(std::filesystem::path(SH_SOURCE_DIR) / "docs" / "days.md");
    const std::string page((std::istreambuf_iterator<char>(file)), {});
    for (const auto& each : days(real::assets()))
        EXPECT_NE(page.find("| `" + each.id + "` " + each.name + " |"), std::string::npos)
            << each.id << ": run ./dev days";
}

TEST(Day, breaksComeEverySoOften) {
    const auto day = dayOf(R"({"from": "09:00", "to": "12:00", "posture": "sitting", "drink_ml": 200,
        "breaks": {"every_min": 60, "seconds": 300, "activity": "walk", "speed_kmh": 5}})");
    ASSERT_EQ(day.entries.size(), 6U);
    EXPECT_EQ(clockText(day.entries[1].from), "09:55");
    EXPECT_EQ(day.entries[1].activity, "walk");
    EXPECT_EQ(day.entries[1].posture, "standing"); // nobody walks sitting
    EXPECT_DOUBLE_EQ(day.entries[1].speedKmh, 5.0);
    EXPECT_EQ(day.entries[2].posture, "sitting");
    EXPECT_DOUBLE_EQ(day.entries[0].drink, core::fromMl(200.0));
    EXPECT_DOUBLE_EQ(day.entries[2].drink, 0.0);
}

TEST(Day, saysWhatIsWrongInOneLine) {
    const std::vector<std::pair<std::string, std::string>> wrong{
        {kMorning + R"(, {"from": "11:00", "to": "13:00"})",
         "entries[1]: overlaps the entry before it: begins at 11:00, the entry before it ends at 12:00"},
        {kMorning + R"(, {"from": "08:00", "to": "08:30"})", "entries[1]: runs backwards"},
        {kMorning + R"(, {"from": "13:00", "to": "14:00"})", "entries[1]: leaves a gap"},
        {R"({"from": "12:00", "to": "09:00"})", "entries[0]: runs backwards: from 12:00 to 09:00"},
        {R"({"from": "9 o'clock", "to": "10:00"})", "is no time of day"},
        {R"({"from": "09:75", "to": "10:00"})", "is no time of day"},
        {R"({"from": "09:00", "to": "10:00", "activity": "wlak"})",
         "\"wlak\" does not exist; did you mean \"walk\""},
        {R"({"from": "09:00", "to": "10:00", "stockings": "class-1"})",
         "entries[0]: unknown key \"stockings\"; did you mean \"stocking\""},
        {R"({"from": "09:00", "to": "10:00", "breaks": {"every_min": 30, "seconds": 60, "sped_kmh": 5}})",
         "entries[0].breaks: unknown key \"sped_kmh\""},
        {R"({"from": "09:00", "to": "10:00", "stocking": "class-9"})", "\"class-9\" does not exist"},
        {R"({"from": "09:00", "to": "10:00", "activity": "walk", "posture": "supine"})",
         "\"walk\" is not done in the posture \"supine\""},
        {R"({"from": "09:00", "to": "10:00", "drink_ml": 9000})", "drink_ml"},
        {"", "entries: is empty"}};
    for (const auto& [entries, expected] : wrong) {
        const auto said = complaint(entries);
        EXPECT_NE(said.find(expected), std::string::npos) << "said: " << said << "\nexpected: " << expected;
        EXPECT_EQ(said.find('\n'), std::string::npos) << said;
    }
    EXPECT_NE(
        complaint(kMorning, R"({"conditions": [{"id": "gsv-reflux", "severity": 1.5}]})").find("severity"),
        std::string::npos);
}

// An hour's sitting with one short walk, twice: the second walk is not simulated again, and nothing is lost.
TEST(DayRun, livesThroughADay) {
    const auto day = dayOf(R"({"from": "09:00", "to": "11:00", "posture": "sitting", "drink_ml": 300,
        "breaks": {"every_min": 30, "seconds": 60, "activity": "walk"}})");
    double last = 0.0;
    const auto record =
        liveThrough(day, real::leg(), real::assets(), [&](double fraction) { last = fraction; });
    EXPECT_DOUBLE_EQ(last, 1.0);
    const auto& s = record.summary;
    EXPECT_LT(s.balanceError, 1e-9);
    EXPECT_LT(s.resolved, 400.0);
    EXPECT_DOUBLE_EQ(record.samples.front().time, 9.0 * 3600.0);
    EXPECT_DOUBLE_EQ(record.samples.front().lowerLegMl, 0.0);
    EXPECT_DOUBLE_EQ(record.samples.back().time, 11.0 * 3600.0);
    EXPECT_GT(s.lowerLegMl, 20.0);
    EXPECT_GE(s.greatestLowerLegMl, s.lowerLegMl);
    EXPECT_GT(s.meanAnkleMmHg, 40.0);
    EXPECT_GT(s.litres, 5.0);
    for (std::size_t i = 1; i < record.samples.size(); ++i)
        EXPECT_GE(record.samples[i].time, record.samples[i - 1].time);
}

} // namespace
