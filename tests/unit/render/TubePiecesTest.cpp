// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <gtest/gtest.h>

#include "SyntheticLeg.h"
#include "render/passes/TubeLevels.h"
#include "render/passes/TubePieces.h"

namespace {

TEST(TubePiecesTest, EveryRingLiesInTheBoxOfAPieceAndPiecesMeet) {
    const auto table = render::makeRingTable(synthetic::leg());
    const auto pieces = render::piecesOf(table, table.tubes[0]);
    ASSERT_GT(pieces.size(), 1U);
    EXPECT_EQ(pieces.front().first, 0U);
    EXPECT_EQ(pieces.back().last, table.rings.size() - 1);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (i > 0) {
            EXPECT_EQ(pieces[i].first, pieces[i - 1].last);
        }
        for (std::uint32_t k = pieces[i].first; k <= pieces[i].last; ++k) {
            EXPECT_GE(table.rings[k].center.z, pieces[i].box.whole.low.z);
            EXPECT_LE(table.rings[k].center.z, pieces[i].box.whole.high.z);
        }
    }
}

// Whatever rings a level leaves out, the quads of a piece cover it.
TEST(TubePiecesTest, TheIndicesOfAPieceReachBothItsEnds) {
    const auto table = render::makeRingTable(synthetic::leg());
    const auto last = static_cast<std::uint32_t>(table.rings.size() - 1);
    for (const auto& level : render::kTubeLevels) {
        const auto tube = render::makeTubeIndices(table, level);
        for (const auto& piece : render::piecesOf(table, table.tubes[0])) {
            const auto span = render::indicesBetween(tube.starts, piece.first, piece.last, last);
            ASSERT_GT(span.count, 0U);
            ASSERT_LE(span.first + span.count, tube.indices.size());
            const auto [low, high] = std::minmax_element(tube.indices.begin() + span.first,
                                                         tube.indices.begin() + span.first + span.count);
            EXPECT_LE(*low / gpu::kRingStride, piece.first);
            EXPECT_GE(*high / gpu::kRingStride, piece.last);
        }
        const auto whole = render::indicesBetween(tube.starts, 0, last, last);
        EXPECT_EQ(whole.count, tube.indices.size());
    }
}

TEST(TubePiecesTest, NothingInViewIsNoIndices) {
    const auto table = render::makeRingTable(synthetic::leg());
    const auto tube = render::makeTubeIndices(table, render::kTubeLevels[0]);
    EXPECT_EQ(render::indicesBetween(tube.starts, 0, 0, 5).count, 0U);
}

// What fades is drawn apart, so nothing that fades may lie outside of it.
TEST(TubePiecesTest, FadingEndsHoldAllThatFadesBetweenWholeRings) {
    const auto table = render::makeRingTable(synthetic::leg());
    const auto ends = render::fadingEndsOf(table, table.tubes[0]);
    ASSERT_EQ(ends.size(), 2U); // both are free
    EXPECT_EQ(ends[0].first, 0U);
    EXPECT_EQ(table.rings[ends[0].last].presence, 1.0F);
    EXPECT_EQ(table.rings[ends[1].first].presence, 1.0F);
    EXPECT_EQ(ends[1].last, table.rings.size() - 1);
    for (std::uint32_t k = ends[0].last; k <= ends[1].first; ++k)
        EXPECT_EQ(table.rings[k].presence, 1.0F) << k;
}

} // namespace
