// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "ui/SliceColumn.h"

namespace {

using ui::SliceName;

std::vector<SliceName> names(const std::vector<float>& anchors) {
    std::vector<SliceName> result;
    for (std::size_t i = 0; i < anchors.size(); ++i)
        result.push_back({i, anchors[i], 1.0F});
    return result;
}

void expectApart(const std::vector<SliceName>& column, float top, float bottom, float line) {
    for (std::size_t i = 0; i < column.size(); ++i) {
        EXPECT_GE(column[i].place, top - 1e-3F);
        EXPECT_LE(column[i].place, bottom + 1e-3F);
        if (i == 0) continue;
        EXPECT_GE(column[i].place - column[i - 1].place, line - 1e-3F) << "no name on another";
        EXPECT_GE(column[i].anchor, column[i - 1].anchor) << "leader lines do not cross";
    }
}

TEST(SliceColumn, leavesNamesWhereTheyPointToWhenThereIsRoom) {
    const auto column = ui::spread(names({300.0F, 100.0F, 200.0F}), 0.0F, 400.0F, 20.0F);
    ASSERT_EQ(column.size(), 3U);
    EXPECT_EQ(column[0].part, 1U);
    for (const auto& name : column)
        EXPECT_FLOAT_EQ(name.place, name.anchor);
}

TEST(SliceColumn, spreadsACrowdEvenlyAroundItsMiddle) {
    const auto column = ui::spread(names({200.0F, 201.0F, 202.0F, 203.0F, 204.0F}), 0.0F, 400.0F, 20.0F);
    expectApart(column, 0.0F, 400.0F, 20.0F);
    EXPECT_NEAR(column[2].place, 202.0F, 1e-3F);
}

TEST(SliceColumn, keepsACrowdAtTheEdgeInside) {
    const auto column =
        ui::spread(names({1.0F, 2.0F, 3.0F, 395.0F, 399.0F, 60.0F, 70.0F}), 10.0F, 390.0F, 20.0F);
    EXPECT_EQ(column.size(), 7U);
    expectApart(column, 10.0F, 390.0F, 20.0F);
}

TEST(SliceColumn, dropsTheLeastWantedWhereThereAreTooMany) {
    auto many = names({10.0F, 20.0F, 30.0F, 40.0F, 50.0F, 60.0F});
    many[2].weight = 0.1F;
    const auto column = ui::spread(many, 0.0F, 80.0F, 20.0F);
    ASSERT_EQ(column.size(), 5U);
    expectApart(column, 0.0F, 80.0F, 20.0F);
    for (const auto& name : column)
        EXPECT_NE(name.part, 2U);
}

TEST(SliceColumn, keepsWordsOfTwoLinesFromTheirNeighborsAndFromTheEdges) {
    auto mixed = names({0.0F, 5.0F, 50.0F, 55.0F, 100.0F});
    for (const std::size_t i : {0U, 2U, 4U})
        mixed[i].lines = 2.0F;
    const auto column = ui::spread(mixed, 0.0F, 160.0F, 20.0F);
    ASSERT_EQ(column.size(), 5U);
    float end = -10.0F; // half a line over the middle of the first
    for (const auto& name : column) {
        const float half = 10.0F * name.lines;
        EXPECT_GE(name.place - half, end - 1e-3F);
        end = name.place + half;
    }
    EXPECT_LE(end, 170.0F + 1e-3F);
    EXPECT_EQ(ui::spread(mixed, 0.0F, 100.0F, 20.0F).size(), 4U) << "what has no room is left out";
}

} // namespace
