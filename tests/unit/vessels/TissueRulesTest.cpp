// SPDX-License-Identifier: Apache-2.0
// Every vein of the leg against the surfaces that were baked, place by place.
#include <gtest/gtest.h>

#include "ExpectHeld.h"
#include "TissueRules.h"

namespace {

TEST(VeinsInTissue, lieInsideTheSkin) {
    expectHeld(throughSkin);
}

TEST(VeinsInTissue, goThroughNoBone) {
    expectHeld(throughBone);
}

TEST(VeinsInTissue, axialDeepVeinsKeepToTheirCorridors) {
    expectHeld(axialVeinsInMuscle);
}

TEST(VeinsInTissue, muscularVeinsLieInTheirMuscle) {
    expectHeld(muscularVeinsOutsideMuscle);
}

TEST(VeinsInTissue, superficialVeinsLieBetweenFasciaAndSkin) {
    expectHeld(superficialVeinsThroughFascia);
}

TEST(VeinsInTissue, perforatorsPierceTheFasciaOnce) {
    expectHeld(perforatorsThatMissTheFascia);
}

// The rules bite: veins that were moved aside are found out.
TEST(VeinsInTissue, displacedVeinsAreFoundOut) {
    const auto after = [](const char* stem, const glm::dvec3& byMm) {
        return displaced(realDissection(), stem, byMm * 1e-3);
    };
    EXPECT_FALSE(throughSkin(after("great_saphenous_vein", {-8, 0, 0})).empty());
    EXPECT_FALSE(throughBone(after("anterior_tibial_vein_1", {-9, 0, 0})).empty());
    EXPECT_FALSE(axialVeinsInMuscle(after("posterior_tibial_vein_1", {0, -9, 0})).empty());
    EXPECT_FALSE(muscularVeinsOutsideMuscle(after("soleal_vein_medial_2", {0, -20, 0})).empty());
    EXPECT_FALSE(superficialVeinsThroughFascia(after("great_saphenous_vein", {8, 0, 0})).empty());
    EXPECT_FALSE(perforatorsThatMissTheFascia(after("great_saphenous_vein", {20, -5, 0})).empty());
}

} // namespace
