// SPDX-License-Identifier: Apache-2.0
// The assets against published calibres, counts and places (each row names the publication).
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "anatomy/Leg.h"
#include "core/Units.h"

namespace {

using anatomy::Vessel;
using core::toMm;

const anatomy::Leg& leg() {
    static const auto loaded = anatomy::loadLeg(SH_SOURCE_DIR "/assets/anatomy");
    return loaded;
}

struct Range {
    const char* stem; // of the vessel ids it holds for
    double low, high;
};

std::vector<const Vessel*> vesselsOf(const char* stem) {
    std::vector<const Vessel*> found;
    for (const auto& vessel : leg().vessels)
        if (vessel.id.starts_with(stem)) found.push_back(&vessel);
    EXPECT_FALSE(found.empty()) << stem;
    return found;
}

const Vessel& vessel(const char* id) {
    return leg().vessels.at(static_cast<std::size_t>(leg().vesselIndex(id)));
}

std::vector<double> valvePlacesOf(const Vessel& vessel) {
    std::vector<double> places;
    for (const auto& valve : leg().valves)
        if (&leg().vessels[static_cast<std::size_t>(valve.vessel)] == &vessel) places.push_back(valve.at);
    return places;
}

double mmBelowTop(const Vessel& vein, double at) {
    return toMm(vein.restLength * (1.0 - at));
}

TEST(Published, calibres) {
    for (const Range& range : {Range{"great_saphenous_vein", 2.0, 9.3}, // ankle; junction, Mendoza 2013
                               Range{"small_saphenous_vein", 1.8, 4.4}, // Joh 2013
                               Range{"anterior_accessory_saphenous_vein", 2.0, 3.0},
                               Range{"posterior_arch_vein", 2.0, 3.0},
                               Range{"common_femoral_vein", 9.5, 11.5},
                               Range{"femoral_vein", 6.4, 8.5}, // Hertzberg 1997
                               Range{"popliteal_vein", 6.0, 8.0},
                               Range{"posterior_tibial_vein", 2.5, 3.5},
                               Range{"fibular_vein", 2.5, 4.5},
                               Range{"anterior_tibial_vein", 1.5, 2.5},
                               Range{"medial_gastrocnemius_vein", 3.2, 5.8},  // Jeanneret 2005
                               Range{"lateral_gastrocnemius_vein", 3.2, 5.8}, // Jeanneret 2005
                               Range{"soleal_vein", 2.0, 10.0},
                               Range{"lateral_plantar_vein", 2.8, 5.2}, // White 1996
                               Range{"dorsal_venous_arch", 2.0, 3.0},
                               Range{"medial_marginal_vein", 2.0, 3.0},
                               Range{"lateral_marginal_vein", 2.0, 3.0},
                               Range{"posterior_tibial_perforator", 1.0, 3.0},
                               Range{"paratibial_perforator", 2.0, 3.0}, // Mozes 1996
                               Range{"femoral_canal_perforator", 2.0, 4.0},
                               Range{"medial_foot_perforator", 2.0, 3.0}})
        for (const Vessel* vein : vesselsOf(range.stem))
            for (const auto& point : vein->course) {
                EXPECT_GE(toMm(point.diameter), range.low - 1e-9) << vein->id;
                EXPECT_LE(toMm(point.diameter), range.high + 1e-9) << vein->id;
            }
}

TEST(Published, lengths) {
    for (const Range& range :
         {Range{"posterior_tibial_vein", 300, 350}, Range{"fibular_vein", 250, 310},
          Range{"anterior_tibial_vein", 300, 360}, Range{"popliteal_vein", 150, 190},
          Range{"medial_gastrocnemius_vein", 80, 160}, Range{"common_femoral_vein", 50, 70},
          Range{"lateral_gastrocnemius_vein", 80, 160}, Range{"soleal_vein", 30, 100},
          Range{"lateral_plantar_vein", 75, 130}, Range{"dorsal_venous_arch", 65, 120}})
        for (const Vessel* vein : vesselsOf(range.stem)) {
            EXPECT_GE(toMm(vein->restLength), range.low) << vein->id;
            EXPECT_LE(toMm(vein->restLength), range.high) << vein->id;
        }
}

TEST(Published, valveCounts) {
    for (const Range& range :
         {Range{"posterior_tibial_vein", 8, 19}, Range{"fibular_vein", 7, 11},
          Range{"anterior_tibial_vein", 9, 11}, Range{"popliteal_vein", 1, 2}, Range{"femoral_vein", 3, 4},
          Range{"common_femoral_vein", 1, 1}, Range{"deep_femoral_vein", 1, 3},
          Range{"great_saphenous_vein", 8, 10}, Range{"small_saphenous_vein", 7, 10},
          Range{"posterior_arch_vein", 2, 4}, Range{"anterior_accessory_saphenous_vein", 1, 3},
          Range{"medial_gastrocnemius_vein", 2, 4}, Range{"lateral_gastrocnemius_vein", 2, 4},
          Range{"soleal_vein", 0, 1}, Range{"lateral_plantar_vein", 0, 3}, Range{"medial_plantar_vein", 0, 3},
          Range{"common_iliac_vein", 0, 0}, Range{"external_iliac_vein", 0, 0},
          Range{"inferior_vena_cava", 0, 0}})
        for (const Vessel* vein : vesselsOf(range.stem)) {
            const auto count = static_cast<double>(valvePlacesOf(*vein).size());
            EXPECT_GE(count, range.low) << vein->id;
            EXPECT_LE(count, range.high) << vein->id;
        }
}

TEST(Published, greatSaphenousValvesAboveAndBelowTheKnee) { // 6.3 and 2.4, terminal and preterminal
    const Vessel& vein = vessel("great_saphenous_vein");
    int above = 0, below = 0, terminal = 0, preterminal = 0;
    for (const double at : valvePlacesOf(vein)) {
        (anatomy::positionAt(vein, at).z > 0.446 ? above : below) += 1;
        terminal += mmBelowTop(vein, at) < 14;
        preterminal += mmBelowTop(vein, at) > 14 && mmBelowTop(vein, at) < 82;
    }
    EXPECT_NEAR(above, 6.3, 1.0);
    EXPECT_NEAR(below, 2.4, 1.0);
    EXPECT_EQ(terminal, 1);
    EXPECT_GE(preterminal, 1);
}

TEST(Published, smallSaphenousValvesAtTheJunction) { // 1.2 cm and 5.1 cm, Innsbruck
    const auto places = valvePlacesOf(vessel("small_saphenous_vein"));
    ASSERT_GE(places.size(), 2u);
    EXPECT_NEAR(mmBelowTop(vessel("small_saphenous_vein"), places.back()), 12, 4);
    EXPECT_NEAR(mmBelowTop(vessel("small_saphenous_vein"), places[places.size() - 2]), 51, 8);
}

TEST(Published, femoralValveJustBelowTheDeepFemoralJunction) { // within 3 cm, Moore 2011
    EXPECT_LT(mmBelowTop(vessel("femoral_vein"), valvePlacesOf(vessel("femoral_vein")).back()), 30);
}

TEST(Published, soleusSinusesHaveTheirValveInTheOutlet) {
    for (const Vessel* vein : vesselsOf("soleal_vein"))
        for (const double at : valvePlacesOf(*vein))
            EXPECT_GT(at, 0.65) << vein->id;
}

TEST(Published, perforatorHeights) { // mm above the sole, where the superficial vein gives it off
    for (const Range& range :
         {Range{"posterior_tibial_perforator_lower", 60, 70}, // phlebologia
          Range{"posterior_tibial_perforator_middle", 130, 140},
          Range{"posterior_tibial_perforator_upper", 180, 190},
          Range{"twenty_four_centimeter_perforator", 235, 245},
          Range{"paratibial_perforator_lower", 180, 220}, // Mozes 1996
          Range{"paratibial_perforator_middle", 230, 270}, Range{"paratibial_perforator_upper", 280, 320},
          Range{"boyd_perforator", 330, 380}, Range{"medial_gastrocnemius_perforator", 240, 260}, // UIP 2006
          Range{"fibular_perforator_lower", 105, 125}, Range{"femoral_canal_perforator_lower", 550, 650}})
        for (const Vessel* vein : vesselsOf(range.stem)) {
            EXPECT_GE(toMm(vein->course.front().position.z), range.low) << vein->id;
            EXPECT_LE(toMm(vein->course.front().position.z), range.high) << vein->id;
        }
}

TEST(Published, saphenopoplitealJunctionWithinFiveCentimetersOfTheJointLine) { // Joh 2013
    EXPECT_NEAR(toMm(vessel("small_saphenous_vein").course.back().position.z), 446, 50);
}

TEST(Published, greatSaphenousRunsInFrontOfTheMedialMalleolusSmallBehindTheLateral) {
    const auto yAt = [](const char* id, double z) {
        for (const auto& point : vessel(id).course)
            if (point.position.z > z) return point.position.y;
        return 0.0;
    };
    EXPECT_GT(yAt("great_saphenous_vein", 0.075), 0.015); // tip of the medial malleolus at y 14.9, z 73.5 mm
    EXPECT_LT(yAt("small_saphenous_vein", 0.056),
              -0.015); // tip of the lateral malleolus at y -14.9, z 54.6 mm
}

TEST(Published, rightAtriumAtHeartLevel) { // 0.686 of the stature
    EXPECT_NEAR(vessel("inferior_vena_cava").course.back().position.z, 0.686 * leg().stature, 0.001);
}

TEST(Published, drawnVeinsBetweenAnkleAndKneeHoldLessThanTheCalfVolume) { // 100-150 mL come and go
    double volume = 0.0;
    for (const auto& vein : leg().vessels)
        for (std::size_t i = 0; i + 1 < vein.course.size(); ++i) {
            const auto &a = vein.course[i], &b = vein.course[i + 1];
            const double height = 0.5 * (a.position.z + b.position.z);
            const double radius = 0.25 * (a.diameter + b.diameter);
            if (height > 0.064 && height < 0.446)
                volume += M_PI * radius * radius *
                          std::hypot(a.position.x - b.position.x, a.position.y - b.position.y,
                                     a.position.z - b.position.z);
        }
    EXPECT_GT(volume, 40e-6);
    EXPECT_LT(volume, 90e-6);
}

TEST(Published, superficialBedsTakeTenToFifteenPercent) { // Moore anatomy
    double share = 0.0;
    for (const auto& bed : leg().beds)
        if (bed.compartment == anatomy::Compartment::none && bed.id != "thigh_muscle_bed")
            share += bed.inflowShare;
    EXPECT_GE(share, 0.10);
    EXPECT_LE(share, 0.15);
}

} // namespace
