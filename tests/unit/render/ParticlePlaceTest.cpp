// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <numbers>

#include <glm/geometric.hpp>
#include <gtest/gtest.h>

#include "anatomy/Rig.h"
#include "scene/BloodPaths.h"
#include "shared/particle.h"
#include "shared/valve.h"

// The shader's sum for where a particle is, against the scene's.
namespace {

scene::VesselCurve bentCurve() {
    scene::VesselCurve curve;
    for (int i = 0; i <= 20; ++i) {
        const float t = static_cast<float>(i) / 20.0F;
        scene::CurvePoint point;
        point.center = {0.01F * std::sin(3.0F * t), 0.02F * t * t, 0.1F * t};
        point.tangent = glm::normalize(glm::vec3(0.03F * std::cos(3.0F * t), 0.04F * t, 0.1F));
        point.side = glm::normalize(glm::cross(point.tangent, glm::vec3(0, 1, 0)));
        point.weights[0] = 1.0F;
        point.at = t;
        curve.points.push_back(point);
    }
    return curve;
}

struct OneVein {
    OneVein(float ratio, float velocity)
        : area(8, 1.2e-5F * ratio), ratios(8, ratio), speed(8, velocity),
          paths({bentCurve()}, cells(), {{0, 0.5F}}) {
        paths.pose(anatomy::DrawnPose{}, {area, ratios, 1.3F, speed});
    }

    static scene::CellMap cells() {
        scene::CellMap map;
        map.vessels.push_back({0, {}});
        for (int i = 0; i <= 8; ++i)
            map.vessels[0].boundaries.push_back(i / 8.0);
        map.cellCount = 8;
        return map;
    }

    gpu::ParticlePlace onCard(const scene::BloodParticle& particle, float time) const {
        std::vector<scene::ParticleState> packed;
        paths.pack(std::vector{particle}, {}, packed);
        const auto& p = packed[0];
        const auto station = [&](std::size_t i) {
            const auto& s = paths.stations()[i];
            return gpu::LumenStationData{s.center, s.wide, s.narrow, s.pinch, s.swirl};
        };
        return gpu::placeOf({p.station, p.along, p.place, p.speed}, station(p.station),
                            station(p.station + 1), time);
    }

    std::vector<float> area, ratios, speed;
    scene::BloodPaths paths;
};

scene::BloodParticle particleAt(int cell, float along, float cycle, float turn) {
    const float angle = 2.0F * std::numbers::pi_v<float> * turn;
    return {.cell = cell,
            .along = along,
            .cycle = cycle,
            .cosine = std::cos(angle),
            .sine = std::sin(angle),
            .speed = 0.1F,
            .turn = turn};
}

TEST(ParticlePlaceTest, LeavesOutTheBloodOfHiddenVeins) {
    const OneVein vein(1.0F, 0.1F);
    const std::vector particles = {particleAt(2, 0.5F, 0.2F, 0.1F), particleAt(5, 0.5F, 0.2F, 0.1F)};
    std::vector<std::uint16_t> shown(8, 256);
    shown[2] = 0;
    std::vector<scene::ParticleState> packed, all;
    vein.paths.pack(particles, shown, packed);
    vein.paths.pack(particles, {}, all);
    ASSERT_EQ(all.size(), 2U);
    ASSERT_EQ(packed.size(), 1U);
    EXPECT_EQ(packed[0].station, all[1].station);
}

TEST(ParticlePlaceTest, AFaintVeinKeepsThatShareOfItsBlood) {
    const OneVein vein(1.0F, 0.1F);
    std::vector<scene::BloodParticle> particles;
    constexpr int kCount = 4000;
    for (int i = 0; i < kCount; ++i)
        particles.push_back(particleAt(3, 0.5F, 0.2F, static_cast<float>(i) / kCount));
    std::vector<scene::ParticleState> packed;
    vein.paths.pack(particles, std::vector<std::uint16_t>(8, 64), packed);
    EXPECT_NEAR(static_cast<double>(packed.size()) / kCount, 0.25, 0.02);
}

TEST(ParticlePlaceTest, CardAndSceneAgreeToAHundredthOfAMillimeter) {
    for (const float ratio : {1.0F, 0.3F}) {
        const OneVein vein(ratio, 0.0F);
        for (int i = 0; i < 200; ++i) {
            const float t = static_cast<float>(i) / 200.0F;
            const auto particle = particleAt(i % 8, t, std::fmod(7.3F * t, 1.0F), std::fmod(3.1F * t, 1.0F));
            EXPECT_LT(
                glm::distance(vein.onCard(particle, 0.3F).position, vein.paths.locate(particle).position),
                1e-5F);
        }
    }
}

TEST(ParticlePlaceTest, ForwardFollowsTheVeinAndChanceStays) {
    const OneVein vein(1.0F, 0.0F);
    const auto a = vein.onCard(particleAt(2, 0.1F, 0.9F, 0.37F), 0.0F);
    const auto b = vein.onCard(particleAt(6, 0.8F, 0.4F, 0.37F), 5.0F);
    EXPECT_EQ(a.chance, b.chance);
    EXPECT_GT(a.forward.z, 0.5F);
    EXPECT_NEAR(glm::length(a.outward), 1.0F, 1e-5F);
}

TEST(ParticlePlaceTest, OnlyAMovingStreamTurnsThePocketAndOnlyNearTheWall) {
    const OneVein moving(1.0F, 0.2F), still(1.0F, 0.0F);
    const auto wall = particleAt(4, 0.2F, 0.0F, 0.1F), middle = particleAt(4, 0.2F, 0.5F, 0.1F);
    EXPECT_GT(glm::distance(moving.onCard(wall, 0.0F).position, moving.onCard(wall, 0.3F).position), 1e-4F);
    EXPECT_EQ(moving.onCard(middle, 0.0F).position, moving.onCard(middle, 0.3F).position);
    EXPECT_EQ(still.onCard(wall, 0.0F).position, still.onCard(wall, 0.3F).position);
    // Far from the valve nothing turns.
    const auto far = particleAt(0, 0.2F, 0.0F, 0.1F);
    EXPECT_LT(glm::distance(moving.onCard(far, 0.0F).position, moving.onCard(far, 0.3F).position), 1e-6F);
}

TEST(ParticlePlaceTest, BloodFillsTheSinusAsItIsDrawn) {
    const OneVein vein(1.0F, 0.0F);
    float widest = 0.0F;
    for (const auto& station : vein.paths.stations())
        widest = std::max(widest, glm::length(station.wide));
    const float radius = 1.3F * std::sqrt(1.2e-5F / std::numbers::pi_v<float>);
    EXPECT_NEAR(widest / radius, gpu::sinusFactor(0.35F), 0.06F);
}

} // namespace
