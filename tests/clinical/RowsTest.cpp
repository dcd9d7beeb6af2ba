// SPDX-License-Identifier: Apache-2.0
// Every hard row of the clinical table holds. The rows are data: assets/clinical/rows.json.
#include <gtest/gtest.h>

#include "SharedTable.h"
#include "rows/Format.h"

namespace {

using namespace clinical;

std::vector<std::string> hardRows() {
    std::vector<std::string> ids;
    for (const auto& row : loadPlan(std::filesystem::path(SH_SOURCE_DIR) / "assets").rows)
        if (row.hard && row.gap.empty()) ids.push_back(row.id);
    return ids;
}

std::size_t indexOf(const std::string& id) {
    const auto& rows = sharedTable().plan.rows;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].id == id) return i;
    ADD_FAILURE() << id << " is not a row";
    return 0;
}

class HardRow : public testing::TestWithParam<std::string> {};

TEST_P(HardRow, holds) {
    const auto& outcome = sharedTable().outcomes[indexOf(GetParam())];
    EXPECT_FALSE(outcome.checks.empty());
    for (const auto& check : outcome.checks)
        EXPECT_NE(check.verdict, Verdict::fails)
            << check.what << " is " << (check.ours.empty() ? "missing" : rounded(check.ours.front()))
            << ", off by " << rounded(check.off);
}

INSTANTIATE_TEST_SUITE_P(Clinical, HardRow, testing::ValuesIn(hardRows()),
                         [](const auto& each) { return each.param; });

TEST(Rows, areAllThere) {
    std::set<std::string> ids;
    for (const auto& row : sharedTable().plan.rows)
        EXPECT_TRUE(ids.insert(row.id).second) << row.id << " twice";
    // The missing numbers were never given.
    for (const char* id :
         {"T1",  "T2",  "T3",  "T4",  "T5",  "T6",  "T7",  "T8",  "T9",  "T10", "T11", "T11b",
          "T12", "T14", "T15", "T16", "T17", "T18", "T19", "T20", "T22", "T23", "T24", "T25",
          "T26", "T27", "T28", "T31", "T32", "T33", "T34", "T35", "T36", "T37", "T39"})
        EXPECT_TRUE(ids.contains(id)) << id;
}

TEST(Rows, noGapOutlivesItsReason) {
    const auto& table = sharedTable();
    for (std::size_t i = 0; i < table.plan.rows.size(); ++i) {
        if (table.plan.rows[i].gap.empty()) continue;
        EXPECT_EQ(table.outcomes[i].verdict, Verdict::fails)
            << table.plan.rows[i].id << " holds: take its \"gap\" out of assets/clinical/rows.json";
    }
}

// No protocol may create or lose blood on its way.
TEST(Rows, everyRunKeepsItsBooks) {
    for (const auto& [id, measurement] : sharedTable().measurements)
        EXPECT_LT(measurement.model.balanceErrorPercent, 1e-7) << id;
}

} // namespace
