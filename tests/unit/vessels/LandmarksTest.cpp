// SPDX-License-Identifier: Apache-2.0
// Where named veins pass named landmarks, judged on the baked bones, muscles and fascia.
#include <algorithm>
#include <cmath>

#include <glm/geometric.hpp>
#include <gtest/gtest.h>

#include "TissueRules.h"
#include "core/Units.h"

namespace {

using core::toMm;

// The samples of a vein between two heights (mm above the sole).
std::vector<VeinSample> between(const char* id, double low, double high) {
    std::vector<VeinSample> chosen;
    for (const VeinSample& sample : realDissection().samplesOf(realDissection().vessel(id)))
        if (toMm(sample.center.z) > low && toMm(sample.center.z) < high) chosen.push_back(sample);
    EXPECT_GT(chosen.size(), 3U) << id;
    return chosen;
}

struct Span {
    double low = 1e9, high = -1e9; // y, m
};

// How far a bone reaches back and forth at one height, on one side of the leg's middle.
Span reachOf(const std::string& bone, double z, double side) {
    Span span;
    for (const glm::dvec3& p : realDissection().tissue->verticesOf(bone))
        if (std::abs(p.z - z) < 2.5e-3 && p.x * side > 0.012) {
            span.low = std::min(span.low, p.y);
            span.high = std::max(span.high, p.y);
        }
    return span;
}

glm::dvec3 middleOf(const std::string& muscle, double z) {
    glm::dvec3 sum(0.0);
    double count = 0.0;
    for (const glm::dvec3& p : realDissection().tissue->verticesOf(muscle))
        if (std::abs(p.z - z) < 3e-3) sum += p, count += 1.0;
    return sum / std::max(count, 1.0);
}

TEST(Landmarks, greatSaphenousPassesInFrontOfTheMedialMalleolus) {
    for (const VeinSample& sample : between("great_saphenous_vein", 74, 90)) {
        const double edge = reachOf("tibia", sample.center.z, -1.0).high;
        EXPECT_GT(sample.center.y, edge - 0.006) << "z " << toMm(sample.center.z); // on its rounded edge
        const double toBone = realDissection().tissue->to("tibia", sample.center);
        EXPECT_LT(toBone, 0.015) << "about 1 cm in front of the malleolus: textbook";
    }
}

TEST(Landmarks, smallSaphenousPassesBehindTheLateralMalleolus) {
    for (const VeinSample& sample : between("small_saphenous_vein", 46, 75)) {
        const Span fibula = reachOf("fibula", sample.center.z, 1.0);
        if (fibula.low > 1.0) continue; // below its tip
        EXPECT_LT(sample.center.y, fibula.low) << "z " << toMm(sample.center.z);
        EXPECT_GT(sample.center.x, 0.0);
    }
}

TEST(Landmarks, smallSaphenousRunsBetweenTheGastrocnemiusHeads) {
    for (const VeinSample& sample : between("small_saphenous_vein", 320, 420)) {
        const double z = sample.center.z;
        EXPECT_GT(sample.center.x, middleOf("gastrocnemius_medial_head", z).x) << "z " << toMm(z);
        EXPECT_LT(sample.center.x, middleOf("gastrocnemius_lateral_head", z).x) << "z " << toMm(z);
        EXPECT_LT(sample.center.y, middleOf("gastrocnemius_lateral_head", z).y) << "z " << toMm(z);
        const auto& tissue = *realDissection().tissue;
        EXPECT_LT(std::abs(tissue.to("gastrocnemius_medial_head", sample.center) -
                           tissue.to("gastrocnemius_lateral_head", sample.center)),
                  0.014)
            << "nearer to one head than to the groove, z " << toMm(z);
    }
}

TEST(Landmarks, smallSaphenousEndsInThePoplitealVein) {
    const auto& leg = realDissection().leg;
    const auto& vein = realDissection().vessel("small_saphenous_vein");
    ASSERT_GE(vein.end.vessel, 0);
    EXPECT_EQ(leg.vessels[static_cast<std::size_t>(vein.end.vessel)].id, "popliteal_vein");
    EXPECT_LT(realDissection().tissue->to("deep_fascia", vein.course.back().position), -0.005);
}

struct Piercing {
    const char* id;
    double low, high; // mm above the sole
    const char* source;
};

// Published heights are those of the hole in the fascia, read to the nearest centimeter or half.
TEST(Landmarks, perforatorsPierceTheFasciaAtTheirHeights) {
    constexpr double kReading = 5.0; // mm
    for (const Piercing& hole :
         {Piercing{"posterior_tibial_perforator_lower", 60, 70, "phlebologia"},
          Piercing{"posterior_tibial_perforator_middle", 135, 135, "phlebologia"},
          Piercing{"posterior_tibial_perforator_upper", 185, 185, "phlebologia"},
          Piercing{"twenty_four_centimeter_perforator", 240, 240, "phlebologia"},
          Piercing{"paratibial_perforator_lower", 180, 220, "Mozes 1996"},
          Piercing{"paratibial_perforator_middle", 230, 270, "Mozes 1996"},
          Piercing{"paratibial_perforator_upper", 280, 320, "Mozes 1996"},
          Piercing{"boyd_perforator", 330, 380, "Mozes 1996"},
          Piercing{"medial_gastrocnemius_perforator", 250, 250, "UIP 2006"},
          Piercing{"fibular_perforator_lower", 105, 125, "UIP 2006: 5-7 cm above the calcaneus"}}) {
        const double z = fasciaCrossing(realDissection(), realDissection().vessel(hole.id));
        EXPECT_GE(z, hole.low - kReading) << hole.id << ", " << hole.source;
        EXPECT_LE(z, hole.high + kReading) << hole.id << ", " << hole.source;
    }
}

} // namespace
