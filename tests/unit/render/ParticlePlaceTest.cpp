// SPDX-License-Identifier: Apache-2.0
#include <array>
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
            return gpu::LumenStationData{s.center, s.wide, s.narrow, s.pinch, s.swirl, s.valve, s.mouth};
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
            const auto particle = particleAt(std::array{0, 1, 6, 7}[i % 4], t, std::fmod(7.3F * t, 1.0F),
                                             std::fmod(3.1F * t, 1.0F));
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

// Of cells all around the vein, the share that circles.
float turningShare(const OneVein& vein, int cell, float cycle) {
    constexpr int kCount = 400;
    int turning = 0;
    for (int i = 0; i < kCount; ++i) {
        const auto particle = particleAt(cell, 0.2F, cycle, static_cast<float>(i) / kCount);
        const auto before = vein.onCard(particle, 0.0F).position,
                   after = vein.onCard(particle, 0.3F).position;
        turning += glm::distance(before, after) > 1e-5F ? 1 : 0;
    }
    return static_cast<float>(turning) / kCount;
}

TEST(ParticlePlaceTest, OnlyAMovingStreamTurnsThePocketAndOnlyCellsInIt) {
    const OneVein moving(1.0F, 0.2F), still(1.0F, 0.0F);
    EXPECT_NEAR(turningShare(moving, 4, 0.0F), gpu::kPocketShare, 0.06F);
    EXPECT_EQ(turningShare(moving, 4, 0.5F), 0.0F) << "the middle of the stream";
    EXPECT_EQ(turningShare(still, 4, 0.0F), 0.0F);
    EXPECT_EQ(turningShare(moving, 0, 0.0F), 0.0F) << "far from the valve";
}

TEST(ParticlePlaceTest, BloodFillsTheSinusAsItIsDrawn) {
    const OneVein vein(1.0F, 0.0F);
    const float radius = 1.3F * std::sqrt(1.2e-5F / std::numbers::pi_v<float>);
    glm::vec2 widest(0.0F);
    for (const auto& station : vein.paths.stations()) {
        const glm::vec2 halves(glm::length(station.wide), glm::length(station.narrow));
        widest = glm::max(widest, halves);
        if (std::abs(station.valve) < 4.0F) {
            EXPECT_LT(glm::distance(halves / radius, gpu::sinusFactor(station.valve)), 1e-3F);
        }
    }
    EXPECT_GT(widest.y, 1.3F * radius);
    EXPECT_LT(widest.x, widest.y);
}

// What the valve lets through between its cusps.
TEST(ParticlePlaceTest, AShutValveParksNoCellInItsMouth) {
    const OneVein open(1.0F, 0.1F);
    OneVein shut(1.0F, 0.0F);
    const std::vector<float> mouth{0.0F};
    shut.paths.pose(anatomy::DrawnPose{}, {shut.area, shut.ratios, 1.3F, shut.speed, mouth});
    int roomy = 0;
    for (int i = 0; i < 200; ++i) {
        const auto particle = particleAt(4, 0.02F, std::fmod(0.37F * static_cast<float>(i), 1.0F),
                                         static_cast<float>(i) / 200.0F);
        const auto place = shut.onCard(particle, 0.0F);
        if (place.room > 1e-4F) {
            EXPECT_GT(std::abs(glm::dot(place.outward, glm::vec3(0, 1, 0))), 0.3F);
        }
        roomy += open.onCard(particle, 0.0F).room > 1e-4F ? 1 : 0;
    }
    EXPECT_GT(roomy, 150);
}

} // namespace
