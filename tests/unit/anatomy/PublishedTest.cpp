// SPDX-License-Identifier: Apache-2.0
// The assets against published calibres, counts and places (each row names the publication).
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

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
    const char* source;
};

void expectWithin(const Range& range, double value, const std::string& id) {
    EXPECT_GE(value, range.low) << id << ", " << range.source;
    EXPECT_LE(value, range.high) << id << ", " << range.source;
}

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

// Of living people standing quietly, where the source does not say otherwise.
TEST(Published, calibres) {
    for (const Range& range :
         {Range{"great_saphenous_vein", 2.0, 9.3,
                "ankle 2-3.5: textbook; junction 7.5 +/- 1.8: Mendoza 2013"},
          Range{"small_saphenous_vein", 1.8, 4.4, "3.1 +/- 1.3: Joh 2013"},
          Range{"anterior_accessory_saphenous_vein", 2.0, 3.0, "2-3: textbook"},
          Range{"posterior_arch_vein", 2.0, 3.0, "2-3: textbook"},
          Range{"common_femoral_vein", 9.5, 11.5, "10.5: Hertzberg 1997"},
          Range{"femoral_vein", 6.4, 8.5, "6.4-6.8 from mid thigh down, wider above: Hertzberg 1997"},
          Range{"popliteal_vein", 6.0, 8.0, "6-8: textbook"},
          Range{"posterior_tibial_vein", 2.5, 3.5, "2.5-3.5: textbook"},
          Range{"fibular_vein", 2.5, 4.5, "2.5-4.5: textbook"},
          Range{"anterior_tibial_vein", 1.5, 2.5, "1.5-2.5: textbook"},
          Range{"medial_gastrocnemius_vein", 3.2, 5.8, "4.5 +/- 1.3: Jeanneret 2005"},
          Range{"lateral_gastrocnemius_vein", 3.2, 5.8, "4.5 +/- 1.3: Jeanneret 2005"},
          Range{"soleal_vein", 2.0, 10.0, "2-5, sinuses 5-10: textbook"},
          Range{"lateral_plantar_vein", 2.8, 5.2, "4.0 +/- 1.2: White 1996"},
          Range{"dorsal_venous_arch", 2.0, 3.0, "2-3: textbook"},
          Range{"medial_marginal_vein", 2.0, 3.0, "2-3: textbook"},
          Range{"lateral_marginal_vein", 2.0, 3.0, "2-3: textbook"},
          Range{"posterior_tibial_perforator", 1.0, 3.0, "1-3: phlebologia"},
          Range{"twenty_four_centimeter_perforator", 1.0, 3.0, "1-3: phlebologia"},
          Range{"paratibial_perforator", 2.0, 3.0, "2-3: Mozes 1996"},
          Range{"boyd_perforator", 2.0, 3.0, "2-3: Mozes 1996"},
          Range{"fibular_perforator", 0.4, 3.5, "0.4-3.5: JVSV 2022"},
          Range{"anterior_tibial_perforator", 0.4, 3.5, "0.4-3.5: JVSV 2022"},
          Range{"femoral_canal_perforator", 2.0, 4.0, "2-4: phlebologia"},
          Range{"medial_foot_perforator", 2.0, 3.0, "2-3: phlebologia"}})
        for (const Vessel* vein : vesselsOf(range.stem))
            for (const auto& point : vein->course) {
                EXPECT_GE(toMm(point.diameter), range.low - 1e-9) << vein->id << ", " << range.source;
                EXPECT_LE(toMm(point.diameter), range.high + 1e-9) << vein->id << ", " << range.source;
            }
}

// The great saphenous vein tapers from groin to ankle by levels (Mendoza 2013, standing series of
// phlebolymphology.org): mean +/- standard deviation at the junction, means between patients and healthy
// below.
TEST(Published, calibresOfTheGreatSaphenousByLevel) {
    struct Level {
        double height, low, high; // mm
        const char* source;
    };
    for (const Level& level :
         {Level{85, 2.0, 3.5, "ankle: textbook"},
          Level{420, 2.8, 4.5, "below the knee, at most that of patients: 4.5"},
          Level{560, 2.8, 4.7, "distal thigh, at most that of patients: 4.7"},
          Level{760, 2.8, 7.4, "proximal thigh: 3.7 +/- 0.9 Mendoza, 5.0 +/- 2.4 Joh"}}) {
        const Vessel& vein = vessel("great_saphenous_vein");
        for (std::size_t i = 1; i < vein.course.size(); ++i) {
            if (toMm(vein.course[i - 1].position.z) > level.height ||
                toMm(vein.course[i].position.z) < level.height)
                continue;
            EXPECT_GE(toMm(vein.course[i].diameter), level.low) << level.source;
            EXPECT_LE(toMm(vein.course[i].diameter), level.high) << level.source;
        }
    }
}

TEST(Published, lengths) {
    for (const Range& range :
         {Range{"posterior_tibial_vein", 300, 350, "30-35 cm: textbook"},
          Range{"fibular_vein", 250, 300, "25-30 cm: textbook"},
          Range{"anterior_tibial_vein", 300, 350, "30-35 cm: textbook"},
          Range{"popliteal_vein", 150, 180, "15-18 cm: textbook"},
          Range{"common_femoral_vein", 50, 70, "5-7 cm: textbook"},
          Range{"medial_gastrocnemius_vein", 80, 155, "8-15 cm in the muscle: Jeanneret 2005"},
          Range{"lateral_gastrocnemius_vein", 80, 150, "8-15 cm: Jeanneret 2005"},
          Range{"anterior_accessory_saphenous_vein", 150, 250, "15-25 cm: textbook"},
          Range{"soleal_vein", 30, 100, "sinus and stub of 9-28 mm: Aragao 2017"},
          Range{"dorsal_venous_arch", 80, 120, "8-12 cm: textbook"},
          Range{"lateral_marginal_vein", 80, 120, "8-12 cm: textbook"}})
        for (const Vessel* vein : vesselsOf(range.stem))
            expectWithin(range, toMm(vein->restLength), vein->id);
}

double mmBetween(const Vessel& vein, double low, double high) {
    double length = 0.0;
    for (std::size_t i = 1; i < vein.course.size(); ++i) {
        const auto &a = vein.course[i - 1].position, &b = vein.course[i].position;
        const double middle = 0.5 * toMm(a.z + b.z);
        if (middle > low && middle < high) length += toMm(std::hypot(b.x - a.x, b.y - a.y, b.z - a.z));
    }
    return length;
}

// Saphenous veins are as long as the limb they run along: the published 35-40 cm (great) and 30-35 cm (small)
// of the leg are for its part between malleolus and knee, 37 cm of height in this leg of a 1.72 m person; the
// great one then goes on to the groin.
TEST(Published, saphenousVeinsRunAlongTheLegWithoutDetours) {
    const Vessel &great = vessel("great_saphenous_vein"), &small = vessel("small_saphenous_vein");
    EXPECT_GE(mmBetween(great, 75, 446), 350); // medial malleolus to the joint line
    EXPECT_LE(mmBetween(great, 75, 446), 400);
    EXPECT_GE(mmBetween(small, 55, 400), 300); // lateral malleolus to where it dives
    EXPECT_LE(mmBetween(small, 55, 400), 360);
    const double rise = toMm(great.course.back().position.z - great.course.front().position.z);
    EXPECT_LT(toMm(great.restLength), 1.12 * rise);
}

TEST(Published, plantarVeinsWithTheirArchAreTenToThirteenCentimetersLong) { // White 1996
    for (const char* id : {"lateral_plantar_vein_1", "lateral_plantar_vein_2"}) {
        const double length = toMm(vessel(id).restLength + vessel("deep_plantar_venous_arch").restLength);
        EXPECT_GE(length, 100) << id;
        EXPECT_LE(length, 130) << id;
    }
}

TEST(Published, valveCounts) {
    for (const Range& range : {Range{"posterior_tibial_vein", 8, 19, "8-19, every 2-3 cm: textbook"},
                               Range{"fibular_vein", 7, 11, "7-11: textbook"},
                               Range{"anterior_tibial_vein", 9, 11, "9-11: textbook"},
                               Range{"tibiofibular_trunk", 0, 1, "26 % have one: Sun & Zhang 1990"},
                               Range{"popliteal_vein", 0, 4, "0-4, median 1: Nairobi 2020"},
                               Range{"femoral_vein", 1, 6, "1-6: Moore 2011"},
                               Range{"common_femoral_vein", 0, 1, "one in 51-70 %: Moore 2011"},
                               Range{"deep_femoral_vein", 1, 3, "88 % valved: Sun & Zhang 1990"},
                               Range{"great_saphenous_vein", 8, 10, "8.7: Las Palmas/St Mary's"},
                               Range{"small_saphenous_vein", 7, 10, "7-10: textbook"},
                               Range{"posterior_arch_vein", 2, 4, "2-4: textbook"},
                               Range{"anterior_accessory_saphenous_vein", 1, 3, "1-3: textbook"},
                               Range{"medial_gastrocnemius_vein", 2, 4, "2-4: Jeanneret 2005"},
                               Range{"lateral_gastrocnemius_vein", 2, 4, "2-4: Jeanneret 2005"},
                               Range{"soleal_vein", 0, 1, "sinuses valveless, few in the outlet: textbook"},
                               Range{"lateral_plantar_vein", 0, 3, "0-3: White 1996"},
                               Range{"medial_plantar_vein", 0, 3, "0-3: White 1996"},
                               Range{"common_iliac_vein", 0, 0, "0 %: Sun & Zhang 1990"},
                               Range{"external_iliac_vein", 0, 1, "42 %: Sun & Zhang 1990"},
                               Range{"inferior_vena_cava", 0, 0, "textbook"}})
        for (const Vessel* vein : vesselsOf(range.stem)) {
            const auto count = static_cast<double>(valvePlacesOf(*vein).size());
            expectWithin(range, count, vein->id);
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
    for (const Range& range : {Range{"posterior_tibial_perforator_lower", 60, 70, "phlebologia"},
                               Range{"posterior_tibial_perforator_middle", 130, 140, "phlebologia"},
                               Range{"posterior_tibial_perforator_upper", 180, 190, "phlebologia"},
                               Range{"twenty_four_centimeter_perforator", 235, 245, "phlebologia"},
                               Range{"paratibial_perforator_lower", 180, 220, "Mozes 1996"},
                               Range{"paratibial_perforator_middle", 230, 270, "Mozes 1996"},
                               Range{"paratibial_perforator_upper", 280, 320, "Mozes 1996"},
                               Range{"boyd_perforator", 330, 380, "Mozes 1996"},
                               Range{"medial_gastrocnemius_perforator", 240, 260, "UIP 2006"},
                               Range{"fibular_perforator_lower", 105, 125, "UIP 2006"},
                               Range{"femoral_canal_perforator_lower", 550, 650, "phlebologia"}})
        for (const Vessel* vein : vesselsOf(range.stem))
            expectWithin(range, toMm(vein->course.front().position.z), vein->id);
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
