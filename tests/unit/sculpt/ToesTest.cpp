// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "sculpt/FootCore.h"
#include "sculpt/TubeField.h"

namespace {

using namespace sculpt;

// Two toes side by side that touch, before a foot that ends behind them.
FootCore twoToes() {
    const auto toe = [](float x) {
        const vec3 root(x, 0.0F, 15.0F), tip(x, 45.0F, 10.0F);
        const auto flesh = std::make_shared<TubeField>(
            std::vector<PathPoint>{{root, 8.0F}, {0.5F * (root + tip), 8.0F}, {tip, 7.0F}});
        return FootCore::Toe{flesh, false, root, tip};
    };
    Grid foot({vec3(-40.0F, -60.0F, -10.0F), vec3(40.0F, 60.0F, 50.0F)}, 2.0F);
    for (float& value : foot.values())
        value = kFar;
    return {std::move(foot), {toe(-8.0F), toe(8.0F)}};
}

constexpr FootFit kNoPad{0.0F, 0.0F, 0.0F, 0.0F, 0.0F, 0.0F, -20.0F, 1.0F, -20.0F};

TEST(Toes, AreJoinedByAWebNearTheJoint) {
    EXPECT_LT(twoToes().at({0.0F, 6.0F, 14.0F}, kNoPad), 0.0F);
}

TEST(Toes, StandApartPastTheWebThoughTheyTouch) {
    const FootCore foot = twoToes();
    for (const float along : {22.0F, 30.0F, 40.0F}) {
        EXPECT_GT(foot.at({0.0F, along, 11.0F}, kNoPad), 0.5F) << along;
        EXPECT_LT(foot.at({3.0F, along, 11.0F}, kNoPad), 0.0F) << along;
    }
}

TEST(Toes, HaveNoCleftWhereNoNeighborIs) {
    const FootCore foot = twoToes();
    for (const float x : {-15.0F, 15.0F})
        EXPECT_LT(foot.at({x, 30.0F, 11.5F}, kNoPad), 0.0F) << x;
}

} // namespace
