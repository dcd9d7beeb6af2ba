// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <numeric>

#include <glm/geometric.hpp>
#include <gtest/gtest.h>

#include "RealLeg.h"
#include "core/DataError.h"

namespace {

using namespace scene;

float distanceToCurve(const VesselCurve& curve, const glm::vec3& point) {
    float best = 1e9F;
    for (std::size_t i = 0; i + 1 < curve.points.size(); ++i) {
        const glm::vec3 a = curve.points[i].center, along = curve.points[i + 1].center - a;
        const float t =
            std::clamp(glm::dot(point - a, along) / std::max(glm::dot(along, along), 1e-12F), 0.F, 1.F);
        best = std::min(best, glm::distance(point, a + t * along));
    }
    return best;
}

TEST(VesselCurve, passesThroughEverySampleOfTheCourse) {
    for (std::size_t i = 0; i < realLeg::leg().vessels.size(); ++i)
        for (const auto& sample : realLeg::leg().vessels[i].course)
            EXPECT_LT(distanceToCurve(realLeg::curves()[i], glm::vec3(sample.position)), 3e-4F)
                << realLeg::leg().vessels[i].id;
}

TEST(VesselCurve, leadsJoinedEndsToTheCenterLineTheyMeet) {
    int joined = 0;
    for (std::size_t i = 0; i < realLeg::leg().vessels.size(); ++i) {
        const anatomy::Vessel& vessel = realLeg::leg().vessels[i];
        const auto& points = realLeg::curves()[i].points;
        for (const auto& [joint, end] :
             {std::pair{vessel.start, points.front()}, {vessel.end, points.back()}}) {
            if (joint.vessel < 0) continue;
            ++joined;
            const auto parent = static_cast<std::size_t>(joint.vessel);
            const auto lumen = anatomy::coursePointAt(realLeg::leg().vessels[parent], joint.at).diameter;
            EXPECT_LT(distanceToCurve(realLeg::curves()[parent], end.center), 0.5 * lumen) << vessel.id;
        }
    }
    EXPECT_GT(joined, 100);
}

TEST(VesselCurve, hasUnitFramesThatNeverFlip) {
    for (std::size_t i = 0; i < realLeg::curves().size(); ++i) {
        const auto& points = realLeg::curves()[i].points;
        ASSERT_GE(points.size(), 4U);
        for (std::size_t k = 0; k < points.size(); ++k) {
            EXPECT_NEAR(glm::length(points[k].tangent), 1.0F, 1e-4F);
            EXPECT_NEAR(glm::length(points[k].side), 1.0F, 1e-4F);
            EXPECT_NEAR(glm::dot(points[k].side, points[k].tangent), 0.0F, 1e-3F);
            EXPECT_NEAR(std::reduce(points[k].weights.begin(), points[k].weights.end()), 1.0F, 1e-4F);
            if (k == 0) continue;
            EXPECT_GE(points[k].at, points[k - 1].at);
            EXPECT_GT(glm::dot(points[k].side, points[k - 1].side), 0.0F)
                << realLeg::leg().vessels[i].id << k;
        }
    }
}

TEST(VesselCurve, isSampledEveryFiveMillimetres) {
    for (std::size_t i = 0; i < realLeg::curves().size(); ++i) {
        const auto& points = realLeg::curves()[i].points;
        const float limit = realLeg::leg().vessels[i].schematic ? 0.020F : 0.0075F;
        for (std::size_t k = 1; k < points.size(); ++k)
            EXPECT_LT(glm::distance(points[k].center, points[k - 1].center), limit)
                << realLeg::leg().vessels[i].id;
    }
}

TEST(VesselCurve, sampleAgreesWithTheAnatomysPlace) {
    const int great = realLeg::leg().vesselIndex("great_saphenous_vein");
    ASSERT_GE(great, 0);
    const auto index = static_cast<std::size_t>(great);
    for (float at = 0.05F; at < 1.0F; at += 0.05F) {
        const auto expected = glm::vec3(anatomy::positionAt(realLeg::leg().vessels[index], at));
        EXPECT_LT(glm::distance(realLeg::curves()[index].sample(at).center, expected), 2e-3F) << at;
    }
}

TEST(TubeBuilder, blendsCellsInFlowOrderWithinTheVessel) {
    const auto tubes = buildTubes(realLeg::leg(), realLeg::curves(), realLeg::cells());
    ASSERT_EQ(tubes.size(), realLeg::leg().vessels.size());
    for (std::size_t i = 0; i < tubes.size(); ++i) {
        const auto& row = realLeg::cells().vessels[i];
        float last = -1.0F;
        for (const TubeRing& ring : tubes[i].rings) {
            const float place = static_cast<float>(ring.cellA) + ring.blend;
            EXPECT_GE(place, last);
            EXPECT_GE(ring.cellA, row.firstCell);
            EXPECT_LT(ring.cellB, row.firstCell + static_cast<int>(row.boundaries.size()) - 1);
            EXPECT_GT(ring.wallThickness, 0.0F);
            last = place;
        }
        EXPECT_EQ(tubes[i].rings.front().cellA, row.firstCell);
    }
}

TEST(TubeBuilder, layersFollowTheVenousSystem) {
    const auto tubes = buildTubes(realLeg::leg(), realLeg::curves(), realLeg::cells());
    const auto layer = [&](const char* id) {
        return tubes[static_cast<std::size_t>(realLeg::leg().vesselIndex(id))].layer;
    };
    EXPECT_EQ(layer("great_saphenous_vein"), Layer::superficialVein);
    EXPECT_EQ(layer("popliteal_vein"), Layer::deepVein);
}

TEST(TubeBuilder, seatsEveryValveInItsVein) {
    const auto valves = buildValves(realLeg::leg(), realLeg::curves(), realLeg::cells());
    ASSERT_EQ(valves.size(), realLeg::leg().valves.size());
    for (std::size_t i = 0; i < valves.size(); ++i) {
        const auto& valve = realLeg::leg().valves[i];
        const auto& vessel = realLeg::leg().vessels[static_cast<std::size_t>(valve.vessel)];
        const auto place = anatomy::coursePointAt(vessel, valve.at);
        EXPECT_LT(glm::distance(valves[i].center, glm::vec3(place.position)), 0.5 * place.diameter)
            << valve.id;
        EXPECT_NEAR(glm::dot(valves[i].commissure, valves[i].tangent), 0.0F, 1e-3F);
        const auto seat =
            realLeg::curves()[static_cast<std::size_t>(valve.vessel)].sample(static_cast<float>(valve.at));
        EXPECT_NEAR(std::abs(glm::dot(valves[i].commissure, seat.side)), 1.0F, 1e-4F)
            << valve.id << ": its commissures are where the vein flattens";
        EXPECT_NEAR(glm::length(valves[i].commissure), 1.0F, 1e-4F);
        const auto& row = realLeg::cells().vessels[static_cast<std::size_t>(valve.vessel)];
        const double left = row.boundaries[static_cast<std::size_t>(valves[i].cell - row.firstCell)];
        EXPECT_TRUE(left < valve.at || valves[i].cell == row.firstCell) << valve.id;
    }
}

TEST(TubeBuilder, rejectsACellMapOfAnotherLeg) {
    CellMap wrong = realLeg::cells();
    wrong.vessels.pop_back();
    EXPECT_THROW(check(wrong, realLeg::leg()), core::DataError);
    wrong = realLeg::cells();
    wrong.vessels[3].boundaries[1] = wrong.vessels[3].boundaries[0];
    EXPECT_THROW(check(wrong, realLeg::leg()), core::DataError);
    wrong = realLeg::cells();
    wrong.cellCount = 10;
    EXPECT_THROW(check(wrong, realLeg::leg()), core::DataError);
}

} // namespace
