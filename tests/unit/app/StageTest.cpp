// SPDX-License-Identifier: Apache-2.0
#include "app/StageBuilder.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <glm/geometric.hpp>
#include <gtest/gtest.h>

#include "app/BakedLeg.h"
#include "core/Units.h"
#include "physiology/Simulation.h"
#include "scene/Footprint.h"
#include "scene/Stocking.h"
#include "shared/knit.h"

// What stands around the leg, on the baked leg.
namespace {

struct Prepared {
    app::World world = app::loadWorld();
    physiology::Simulation simulation{world.leg, world.assets, {}};
    scene::LegGeometry geometry = app::loadGeometry(world, *simulation.layout());

    const scene::StructureMesh& mesh(scene::Layer layer) const {
        return *std::find_if(geometry.meshes.begin(), geometry.meshes.end(),
                             [&](const auto& each) { return each.layer == layer; });
    }
    scene::FrameInput frameOf(const physiology::Patient& patient, double seconds) {
        physiology::Simulation walking(world.leg, world.assets, patient);
        walking.run(seconds);
        const auto snapshot = walking.snapshot();
        scene::FrameInput frame;
        frame.pose = anatomy::drawn(snapshot->pose);
        app::StageBuilder(world, geometry).fill(*snapshot, scene::defaultView(), frame);
        load = std::accumulate(snapshot->plantarLoad.begin(), snapshot->plantarLoad.end(), 0.0F);
        pressure = snapshot->pressure;
        return frame;
    }
    float load = 0.0F; // body weights, of the last frame
    std::vector<float> pressure;
};

Prepared& prepared() {
    static Prepared made;
    return made;
}

physiology::Patient in(const char* stocking) {
    physiology::Patient patient;
    patient.stocking.classId = stocking;
    return patient;
}

// Seen from the inner side, what is printed beside the sole would lie outside of the foot.
TEST(Stage, TheFootprintKeepsInsideTheOutlineOfTheSole) {
    constexpr float kRow = 0.01F, kLow = 0.004F, kOver = 0.0035F, kPressed = 0.5F; // m; contact
    constexpr std::size_t kRows = 40;
    const auto rowOf = [](const glm::vec3& place) {
        return std::min(static_cast<std::size_t>(std::max(place.y + 0.1F, 0.0F) / kRow), kRows - 1);
    };
    std::vector<glm::vec2> sole(kRows, {1.0F, -1.0F}); // from, to
    for (const auto& vertex : prepared().mesh(scene::Layer::skin).vertices) {
        if (vertex.position.z > kLow) continue;
        auto& row = sole[rowOf(vertex.position)];
        row = {std::min(row.x, vertex.position.x), std::max(row.y, vertex.position.x)};
    }
    std::size_t printed = 0;
    for (const auto& vertex : prepared().mesh(scene::Layer::footprint).vertices) {
        if (vertex.occlusion < kPressed) continue;
        ++printed;
        const glm::vec2 row = sole[rowOf(vertex.position)];
        EXPECT_GT(vertex.position.x, row.x - kOver) << vertex.position.y;
        EXPECT_LT(vertex.position.x, row.y + kOver) << vertex.position.y;
    }
    EXPECT_GT(printed, 400U) << "heel and ball";
}

TEST(Stage, TheStockingEndsBelowTheKneeAndBeforeTheToes) {
    const auto& mesh = prepared().mesh(scene::Layer::garment);
    const auto cut = scene::stockingCut(prepared().world.leg->rig, 0.405F);
    float highest = 0.0F, farthest = -1.0F;
    for (const auto& vertex : mesh.vertices) {
        highest = std::max(highest, vertex.position.z);
        farthest = std::max(farthest, glm::dot(vertex.position - cut.toe, cut.toeward));
        EXPECT_NEAR(glm::length(glm::vec2(vertex.fiber)), 1.0F + vertex.position.z, 0.003F);
    }
    EXPECT_NEAR(highest, 0.405F, 0.002F);
    EXPECT_LT(farthest, 0.0025F);
    EXPECT_GT(mesh.indices.size(), 20000U);
}

TEST(Stage, TheStockingPressesAsItsClassSays) {
    auto frame = prepared().frameOf(in("class-2"), 0.0);
    ASSERT_EQ(frame.garmentPressure.size(), static_cast<std::size_t>(gpu::kGarmentSamples));
    const auto at = [&](float z) {
        return frame.garmentPressure[static_cast<std::size_t>(z / gpu::kGarmentStep)];
    };
    EXPECT_NEAR(at(0.110F), 27.5F, 1.5F) << "RAL-GZ 387: 23 to 32 mmHg at the ankle";
    EXPECT_LT(at(0.320F), 0.85F * at(0.110F)) << "graduated";
    EXPECT_TRUE(prepared().frameOf(in("none"), 0.0).garmentPressure.empty());
}

TEST(Stage, PressureUnderTheSoleCarriesTheLoad) {
    physiology::Patient patient;
    patient.activity = "walk";
    const auto frame = prepared().frameOf(patient, 6.3);
    const auto areas = scene::soleAreas(prepared().mesh(scene::Layer::footprint));
    double force = 0.0; // N
    for (std::size_t part = 0; part < areas.size(); ++part) {
        EXPECT_GT(areas[part], 0.0005F) << part;
        EXPECT_LT(areas[part], 0.0070F) << part;
        force += 1000.0 * static_cast<double>(frame.solePressure[part] * areas[part]);
    }
    EXPECT_NEAR(force, static_cast<double>(prepared().load) * patient.mass * core::kGravity, 1.0);
}

TEST(Stage, TheBeltRunsWithTheFootThatStandsOnIt) {
    physiology::Patient patient;
    patient.activity = "walk";
    physiology::Simulation walking(prepared().world.leg, prepared().world.assets, patient);
    walking.run(6.0);
    auto before = walking.snapshot();
    while (before->gaitPhase < 0.15 || before->gaitPhase > 0.2) {
        walking.run(0.01);
        before = walking.snapshot();
    }
    app::StageBuilder stage(prepared().world, prepared().geometry);
    scene::FrameInput first, second;
    first.pose = second.pose = anatomy::drawn(before->pose);
    stage.fill(*before, scene::defaultView(), first);
    walking.run(0.05);
    const auto after = walking.snapshot();
    stage.fill(*after, scene::defaultView(), second);
    ASSERT_GT(first.beltSpacing, 0.1F);
    float run = second.beltTravel - first.beltTravel;
    if (run < 0.0F) run += first.beltSpacing;
    EXPECT_NEAR(run, 0.05F * 4.0F / 3.6F, 0.002F) << "4 km/h";
    const glm::dvec3 sole{0.02, 0.03, 0.0};
    const double foot =
        before->pose.moved(anatomy::Body::foot, sole).y - after->pose.moved(anatomy::Body::foot, sole).y;
    EXPECT_NEAR(foot, static_cast<double>(run), 0.006) << "the loaded foot slides on the belt";
    patient.activity = "still";
    EXPECT_EQ(prepared().frameOf(patient, 0.0).beltSpacing, 0.0F);
}

TEST(Stage, TheColumnStandsToTheHeartInAStandingPersonAndIsFlatInALyingOne) {
    const auto standing = prepared().frameOf({}, 1.0).column;
    EXPECT_NEAR(standing.top, 0.686F * 1.72F, 0.03F);
    EXPECT_NEAR(standing.level, standing.top, 0.12F) << "blood at rest rises to about the heart";
    EXPECT_NEAR(standing.pressure, (standing.level - standing.foot.z) * standing.pressurePerMeter, 0.1F);
    physiology::Patient lying;
    lying.posture = "supine";
    const auto flat = prepared().frameOf(lying, 1.0).column;
    EXPECT_LT(flat.top - flat.foot.z, 0.3F);
}

} // namespace
