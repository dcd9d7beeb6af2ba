// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <functional>

#include <nlohmann/json.hpp>

#include "../physiology/RealSimulation.h"
#include "core/DataError.h"
#include "core/Json.h"
#include "physiology/Catalog.h"
#include "physiology/comparison/ComparisonRun.h"

namespace {

using namespace physiology;
using namespace physiology::comparison;

CatalogFile original() {
    const auto file = real::assets() / "comparisons" / "stocking-class-2.json";
    return {file.string(), core::loadJson(file)};
}

std::string complaint(const std::function<void(nlohmann::json&)>& spoil) {
    auto file = original();
    spoil(file.json);
    try {
        readComparison(file, *real::leg(), real::assets());
    } catch (const core::DataError& error) {
        return error.what();
    }
    return "";
}

TEST(Comparison, everyOneOfTheAssetsIsAccepted) {
    const auto all = comparisons(real::assets());
    EXPECT_GT(all.size(), 8U);
    for (const auto& entry : all)
        EXPECT_NO_THROW(loadComparison(entry.id, *real::leg(), real::assets())) << entry.id;
}

TEST(Comparison, theLegAfterIsTheLegBeforeWithTheTreatment) {
    const auto one = loadComparison("stocking-class-2", *real::leg(), real::assets());
    auto treated = one.before;
    treated.stocking.classId = "class-2";
    EXPECT_EQ(one.after, treated);
    EXPECT_EQ(one.before.conditions.front().id, "gsv-reflux");
}

TEST(Comparison, wrongEntriesAreNamed) {
    const auto says = [](const auto& spoil, const char* part) {
        const auto said = complaint(spoil);
        EXPECT_NE(said.find(part), std::string::npos) << said;
    };
    says([](auto& j) { j["change"] = nlohmann::json::object(); }, "changes nothing");
    says([](auto& j) { j["change"]["stocking"]["class"] = "class-4"; }, "stocking");
    says([](auto& j) { j["patient"]["conditions"][0]["severity"] = 2.0; }, "patient.conditions[0].severity");
    says([](auto& j) { j["patient"] = 3; }, "patient");
    says([](auto& j) { j["figures"][0]["measure"] = "avpp"; }, "did you mean \"avp\"");
    says([](auto& j) { j["figures"][0].erase("source"); }, "figures[0]");
    says([](auto& j) { j["figures"] = nlohmann::json::array(); }, "figures");
    EXPECT_THROW(loadComparison("homeopathy", *real::leg(), real::assets()), core::DataError);
}

// A measurement that both need is done once; what does not exist has no value.
TEST(Comparison, saysWhereOursGoesTheOtherWay) {
    Figure figure;
    EXPECT_FALSE(opposes(figure, {41.0, 52.0})) << "nothing is published";
    figure.published = "-10 to -20 mmHg";
    EXPECT_TRUE(opposes(figure, {41.0, 52.0}));
    EXPECT_FALSE(opposes(figure, {52.0, 41.0}));
    EXPECT_FALSE(opposes(figure, {52.0, {}}));
    figure.published = "+40 %";
    EXPECT_TRUE(opposes(figure, {0.4, 0.3}));
    figure.published = "15 to 30";
    EXPECT_FALSE(opposes(figure, {0.4, 0.3})) << "a level, not a change";
}

TEST(Comparison, measurementsAreSharedAndRead) {
    Comparison one;
    one.id = "valve";
    one.before.posture = one.after.posture = "supine";
    one.after.stocking.classId = "class-1";
    one.figures = {{"closing", "valve", "closing_s", "closing_s", false, "", ""},
                   {"both", "valve", "opening_s", "closing_s", true, "", ""},
                   {"nothing", "valve", "no_such_key", "no_such_key", false, "", ""}};
    std::size_t told = 0, planned = 0;
    RunSettings settings{real::assets(), 2, [&](std::size_t done, std::size_t all, const std::string&) {
                             told = done;
                             planned = all;
                         }};
    auto again = one;
    again.id = "again";
    const auto compared = compareAll({one, again}, real::leg(), settings);
    EXPECT_EQ(planned, 2U);
    EXPECT_EQ(told, 2U);
    ASSERT_EQ(compared.size(), 2U);
    const auto& values = compared[1].values;
    EXPECT_TRUE(values[0].before && values[0].after);
    EXPECT_EQ(values[1].after, values[0].before);
    EXPECT_FALSE(values[2].before.has_value());
}

} // namespace
