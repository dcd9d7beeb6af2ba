// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/DataError.h"
#include "core/Json.h"

namespace {

std::string complaintOf(const std::function<void()>& action) {
    try {
        action();
    } catch (const core::DataError& error) {
        return error.what();
    }
    return "no complaint";
}

TEST(Json, namesFileAndEntryOfAMissingMember) {
    const auto document = core::parseJson(R"({"vessels": [{"id": "a"}]})", "legs.json");
    const core::JsonView view(document, "legs.json");
    EXPECT_EQ(complaintOf([&] { view.at("vessels").at(0).at("diameter_mm"); }),
              "legs.json: vessels[0] (a): misses \"diameter_mm\"; add this entry");
}

TEST(Json, namesTheElementAPlaceLiesIn) {
    const auto document =
        core::parseJson(R"({"vessels": [{"id": "a", "course": [[1, -2]]}, [3]]})", "l.json");
    const auto vessels = core::JsonView(document, "l.json").at("vessels");
    EXPECT_EQ(complaintOf([&] { vessels.at(0).at("course").at(0).at(1).number(0.0, 1.0); }),
              "l.json: vessels[0].course[0][1] (a): is -2, out of range; use a value from 0 to 1");
    EXPECT_EQ(complaintOf([&] { vessels.at(1).at(0).number(0.0, 1.0); }),
              "l.json: vessels[1][0]: is 3, out of range; use a value from 0 to 1");
}

TEST(Json, namesLineAndColumnOfASyntaxError) {
    const auto complaint = complaintOf([] { core::parseJson("{\n \"a\": 1\n \"b\": 2}", "x.json"); });
    EXPECT_THAT(complaint, testing::HasSubstr("x.json: line 3"));
}

TEST(Json, refusesValuesOutOfRange) {
    const auto document = core::parseJson(R"({"severity": 1.5})", "c.json");
    const auto complaint =
        complaintOf([&] { core::JsonView(document, "c.json").at("severity").number(0, 1); });
    EXPECT_EQ(complaint, "c.json: severity: is 1.5, out of range; use a value from 0 to 1");
}

TEST(Json, refusesAnOverflowingNumber) {
    EXPECT_NE(complaintOf([] {
                  const auto document = core::parseJson("[1e999]", "n.json");
                  core::JsonView(document, "n.json").at(0).number();
              }),
              "no complaint");
}

} // namespace
