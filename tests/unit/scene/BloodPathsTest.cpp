// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <numbers>

#include <glm/geometric.hpp>
#include <glm/gtc/matrix_transform.hpp>
#include <gtest/gtest.h>

#include "RealLeg.h"
#include "scene/BloodPaths.h"
#include "scene/CellBlend.h"

namespace {

using namespace scene;

struct Lumen {
    std::vector<float> area, ratio;
    LumenState state() const { return {.area = area, .areaRatio = ratio}; }
};

Lumen lumenAt(float ratio) {
    Lumen lumen;
    for (std::size_t v = 0; v < realLeg::leg().vessels.size(); ++v) {
        const auto& edges = realLeg::cells().vessels[v].boundaries;
        for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
            const double at = 0.5 * (edges[i] + edges[i + 1]);
            const double diameter = anatomy::coursePointAt(realLeg::leg().vessels[v], at).diameter;
            lumen.area.push_back(static_cast<float>(ratio * std::numbers::pi / 4.0 * diameter * diameter));
            lumen.ratio.push_back(ratio);
        }
    }
    return lumen;
}

anatomy::DrawnPose allBodies(const anatomy::DualQuaternion<float>& motion) {
    anatomy::DrawnPose pose;
    pose.bodies.fill(motion);
    return pose;
}

TEST(LumenSection, keepsTheAreaAndTheWallWhileItFlattens) {
    const float round = 2e-5F;
    for (const float ratio : {1.0F, 0.9F, 0.7F, 0.56F}) {
        const LumenSection section = lumenSection(ratio * round, ratio);
        EXPECT_NEAR(std::numbers::pi_v<float> * section.wide * section.narrow / (ratio * round), 1.0F, 1e-3F);
        const float wall = section.wide * section.wide + section.narrow * section.narrow;
        EXPECT_NEAR(wall / (2.0F * round / std::numbers::pi_v<float>), 1.0F, 1e-3F) << ratio;
    }
    const LumenSection open = lumenSection(1.3F * round, 1.3F);
    EXPECT_NEAR(open.wide, open.narrow, 1e-7F);
}

TEST(LumenSection, keepsTheAreaWhenItsSidesSinkIn) {
    const LumenSection section = lumenSection(0.2F * 2e-5F, 0.2F);
    EXPECT_GT(section.pinch, 0.5F);
    float area = 0.0F; // of the drawn curve, by triangles from the middle
    for (int i = 0; i < 720; ++i) {
        const auto at = [&](int k) {
            const float angle = static_cast<float>(k) * std::numbers::pi_v<float> / 360.0F;
            return pointIn(section, std::cos(angle), std::sin(angle), 1.0F);
        };
        area += 0.5F * (at(i).x * at(i + 1).y - at(i).y * at(i + 1).x);
    }
    EXPECT_NEAR(area / (0.2F * 2e-5F), 1.0F, 0.02F);
}

std::vector<Particle> located(const BloodPaths& paths, const std::vector<BloodParticle>& blood) {
    std::vector<Particle> places;
    for (const auto& particle : blood)
        places.push_back(paths.locate(particle));
    return places;
}

TEST(BloodPaths, keepBloodInsideEveryVein) {
    BloodPaths paths(realLeg::curves(), realLeg::cells());
    const Lumen lumen = lumenAt(1.0F);
    paths.pose(anatomy::DrawnPose{}, lumen.state());
    for (std::size_t v = 0; v < realLeg::leg().vessels.size(); ++v) {
        const auto& row = realLeg::cells().vessels[v];
        for (std::size_t i = 0; i + 1 < row.boundaries.size(); ++i) {
            const float middle = static_cast<float>(0.5 * (row.boundaries[i] + row.boundaries[i + 1]));
            const int cell = row.firstCell + static_cast<int>(i);
            BloodParticle particle{.cell = cell, .along = 0.5F, .cycle = 1.0F, .cosine = 0.6F, .sine = 0.8F};
            const float radius =
                std::sqrt(lumen.area[static_cast<std::size_t>(cell)] / std::numbers::pi_v<float>);
            const glm::vec3 center = realLeg::curves()[v].sample(middle).center;
            const float away = glm::distance(paths.locate(particle).position, center);
            EXPECT_LT(away, radius + 1e-3F) << realLeg::leg().vessels[v].id;
            EXPECT_GT(away, 0.6F * radius - 1e-3F) << realLeg::leg().vessels[v].id;
        }
    }
}

TEST(BloodPaths, runOnWithoutGapsFromCellToCell) {
    BloodPaths paths(realLeg::curves(), realLeg::cells());
    const Lumen lumen = lumenAt(0.4F);
    paths.pose(anatomy::DrawnPose{}, lumen.state());
    for (const auto& row : realLeg::cells().vessels) {
        for (std::size_t i = 0; i + 2 < row.boundaries.size(); ++i) {
            BloodParticle end{.cell = row.firstCell + static_cast<int>(i), .along = 1.0F, .cycle = 0.8F};
            BloodParticle start = end;
            ++start.cell;
            start.along = 0.0F;
            EXPECT_LT(glm::distance(paths.locate(end).position, paths.locate(start).position), 1e-5F);
        }
    }
}

TEST(BloodPaths, followTheBodies) {
    BloodPaths paths(realLeg::curves(), realLeg::cells());
    const Lumen lumen = lumenAt(0.8F);
    const std::vector<BloodParticle> blood{
        {.cell = 100, .along = 0.3F, .cycle = 0.1F, .cosine = 0.0F, .sine = 1.0F}};
    std::vector<Particle> before, after;
    paths.pose(anatomy::DrawnPose{}, lumen.state());
    before = located(paths, blood);
    using Motion = anatomy::DualQuaternion<float>;
    const Motion body =
        Motion::translation({0.1F, 0.2F, 0.3F}) * Motion::rotation({0, 0, 0}, {1, 0, 0}, 0.7F);
    paths.pose(allBodies(body), lumen.state());
    after = located(paths, blood);
    EXPECT_LT(glm::distance(body.moved(before[0].position), after[0].position), 1e-5F);
}

TEST(CellBlend, findsTheCellThatStartsAtAPlace) {
    const CellMap::VesselCells cells{7, {0.0, 0.25, 0.5, 1.0}};
    EXPECT_EQ(cellStartingAt(cells, 0.0), 7);
    EXPECT_EQ(cellStartingAt(cells, 0.26), 8);
    EXPECT_EQ(cellStartingAt(cells, 1.0), -1);
    EXPECT_EQ(cellBlendAt(cells, 0.0).cellA, 7);
    EXPECT_NEAR(cellBlendAt(cells, 0.25).blend, 0.5F, 1e-6F);
}

} // namespace
