// SPDX-License-Identifier: Apache-2.0
// The committed table is the one that this tree computes.
#include <fstream>
#include <regex>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "SharedTable.h"
#include "core/Json.h"

namespace {

using namespace clinical;
using nlohmann::json;

const std::filesystem::path kDocs = std::filesystem::path(SH_SOURCE_DIR) / "docs";

// Places where two records differ; numbers agree within the tolerance of Table.h.
void differences(const json& recorded, const json& computed, const std::string& where,
                 std::vector<std::string>& found) {
    if (recorded.is_number() && computed.is_number()) {
        if (!agrees(recorded.get<double>(), computed.get<double>()))
            found.push_back(where + ": " + recorded.dump() + ", now " + computed.dump());
    } else if (recorded.type() != computed.type() || recorded.size() != computed.size()) {
        found.push_back(where + " has changed");
    } else if (recorded.is_structured()) {
        const json now = computed.flatten(), before = recorded.flatten();
        for (const auto& [place, value] : before.items())
            if (now.contains(place))
                differences(value, now.at(place), where + place, found);
            else
                found.push_back(where + place + " is gone");
    } else if (recorded != computed) {
        found.push_back(where + ": " + recorded.dump() + ", now " + computed.dump());
    }
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines)
        text += line + "\n";
    return text;
}

// A page without its figures and without the section on volumes, which is not computed here.
std::string wording(const std::string& page) {
    const auto end = page.find("\n## The calf volume");
    return std::regex_replace(page.substr(0, end), std::regex("-?[0-9]+([.][0-9]+)?"), "#");
}

TEST(Record, isWhatThisTreeComputes) {
    std::vector<std::string> found;
    const json computed = json::parse(recordOf(sharedTable()).dump());
    differences(core::loadJson(kDocs / "clinical.json"), computed, "", found);
    EXPECT_TRUE(found.empty()) << "docs/clinical.json is stale, run ./dev clinical:\n" << joined(found);
}

TEST(Record, pageSaysTheSame) {
    std::ifstream file(kDocs / "clinical.md");
    std::stringstream page;
    page << file.rdbuf();
    EXPECT_EQ(wording(page.str()), wording(pageOf(sharedTable())))
        << "docs/clinical.md is stale, run ./dev clinical";
}

// The tolerance itself: the last digit shown, not more.
TEST(Record, noticesWhatTheReaderWouldSee) {
    EXPECT_TRUE(agrees(30.5, 30.6));
    EXPECT_FALSE(agrees(30.5, 30.8));
    EXPECT_TRUE(agrees(0.97, 0.975));
    EXPECT_FALSE(agrees(0.97, 0.99));
    EXPECT_FALSE(agrees(5.0, 4.0)); // steps
    std::vector<std::string> found;
    differences(json{{"a", 1.0}, {"b", json::array({1, nullptr})}},
                json{{"a", 2.0}, {"b", json::array({1, 3})}}, "", found);
    EXPECT_EQ(found.size(), 2U);
}

} // namespace
