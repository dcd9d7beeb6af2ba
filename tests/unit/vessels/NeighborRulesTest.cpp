// SPDX-License-Identifier: Apache-2.0
// Veins beside arteries and beside each other.
#include <gtest/gtest.h>

#include "ExpectHeld.h"
#include "NeighborRules.h"

namespace {

TEST(VeinsAmongVessels, companionsLieOnBothSidesOfTheirArtery) {
    expectHeld(pairsThatLeaveTheirArtery);
}

TEST(VeinsAmongVessels, runThroughNoOtherVessel) {
    expectHeld(throughEachOther);
}

TEST(VeinsAmongVessels, arteriesKeepToTheirPlace) {
    expectHeld(misplacedArteries);
}

TEST(VeinsAmongVessels, displacedVesselsAreFoundOut) {
    const auto after = [](const char* stem, const glm::dvec3& byMm) {
        return displaced(realDissection(), stem, byMm * 1e-3);
    };
    EXPECT_FALSE(pairsThatLeaveTheirArtery(after("posterior_tibial_vein_1", {-6, 0, 0})).empty());
    EXPECT_FALSE(throughEachOther(after("fibular_vein_1", {5, 0, 0})).empty());
    Dissection wrong = realDissection();
    for (auto& point :
         wrong.leg.arteries[static_cast<std::size_t>(wrong.leg.arteryIndex("posterior_tibial_artery"))]
             .course)
        point.position.y -= 0.010;
    EXPECT_FALSE(misplacedArteries(wrong).empty());
}

} // namespace
