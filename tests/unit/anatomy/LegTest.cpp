// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <gtest/gtest.h>

#include "anatomy/Leg.h"

namespace {

const anatomy::Leg& leg() {
    static const auto loaded = anatomy::loadLeg(SH_SOURCE_DIR "/assets/anatomy");
    return loaded;
}

TEST(Leg, hasTheVesselsPerforatorsAndValvesOfTheDesign) {
    const auto perforators =
        std::count_if(leg().vessels.begin(), leg().vessels.end(),
                      [](const auto& vessel) { return vessel.system == anatomy::VesselSystem::perforator; });
    EXPECT_GE(leg().vessels.size(), 80u);
    EXPECT_GE(perforators, 20);
    EXPECT_GE(leg().valves.size(), 140u);
}

TEST(Leg, hasTheProbeVessels) {
    for (const char* id : {"great_saphenous_vein", "small_saphenous_vein", "popliteal_vein", "femoral_vein",
                           "common_femoral_vein", "posterior_tibial_vein_1", "posterior_tibial_vein_2",
                           "inferior_vena_cava", "dorsal_venous_arch", "lateral_plantar_vein_1"})
        EXPECT_GE(leg().vesselIndex(id), 0) << id;
    EXPECT_EQ(leg().vesselIndex("aorta"), -1);
}

TEST(Leg, veinsAboveTheCutAreSchematic) {
    for (const auto& vessel : leg().vessels) {
        const bool above = vessel.course.front().position.z > 0.56 && vessel.course.back().position.z > 0.56;
        EXPECT_TRUE(vessel.schematic || !above) << vessel.id;
    }
}

} // namespace
