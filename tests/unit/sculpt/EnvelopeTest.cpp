// SPDX-License-Identifier: Apache-2.0
#include <numbers>

#include <gtest/gtest.h>

#include "BakedStructures.h"
#include "sculpt/FasciaSheath.h"
#include "sculpt/Occlusion.h"
#include "sculpt/Primitives.h"
#include "sculpt/SkinRelief.h"

namespace {

using namespace sculpt;

FieldPtr column(float x, float radius) {
    const vec3 low(x, 0.0F, 70.0F), high(x, 0.0F, 560.0F);
    return std::make_shared<BlendField<RoundedCone>>(std::vector<RoundedCone>{{low, high, radius, radius}},
                                                     0.01F, 0.0F);
}

RadialProfile roundSkin(double radius) {
    std::vector<RadialLevel> levels;
    for (double z = 60.0; z <= 600.0; z += 60.0)
        levels.push_back({z, {0.0F, 0.0F}, std::vector<double>(24, radius)});
    return {levels, 6};
}

float radiusAlong(const RadialTable& table, const vec2& ray, float z) {
    float low = 0.0F, high = 120.0F;
    for (int i = 0; i < 30; ++i) {
        const float middle = 0.5F * (low + high);
        (table.at({middle * ray, z}) < 0.0F ? low : high) = middle;
    }
    return low;
}

TEST(FasciaSheath, LiesOnARoundMuscleAndBridgesANarrowGroove) {
    const Grid sheath = fasciaSheath({column(-17.0F, 16.0F), column(17.0F, 16.0F)}, 560.0F, 2.0F);
    EXPECT_NEAR(sheath.at({-33.0F, 0.0F, 300.0F}), 0.0F, 1.3F); // on the muscle, to within the grid
    EXPECT_LT(sheath.at({0.0F, 9.0F, 300.0F}), 0.0F);           // over the groove, 2 mm wide
    EXPECT_GT(sheath.at({0.0F, 17.0F, 300.0F}), 0.0F);          // no thicker than the muscles
}

TEST(FasciaSheath, DoesNotBridgeWhatABallOf22MillimetersCanEnter) {
    const Grid sheath = fasciaSheath({column(-40.0F, 12.0F), column(40.0F, 12.0F)}, 560.0F, 2.0F);
    EXPECT_GT(sheath.at({0.0F, 0.0F, 300.0F}), 5.0F);
}

TEST(SkinRelief, KeepsAPlainProfileAndItsGirth) {
    const Grid sheath = fasciaSheath({column(0.0F, 40.0F)}, 560.0F, 2.0F);
    const auto skin = skinWithRelief(roundSkin(50.0), sheath);
    for (const float angle : {0.0F, 1.0F, 2.5F, 4.0F})
        EXPECT_NEAR(radiusAlong(*skin, {std::cos(angle), std::sin(angle)}, 300.0F), 50.0F, 0.3F);
}

TEST(SkinRelief, MakesRoomForFatWhereTheProfileTouchesMuscle) {
    const Grid sheath = fasciaSheath({column(0.0F, 40.0F)}, 560.0F, 2.0F);
    const auto skin = skinWithRelief(roundSkin(40.5), sheath);
    const float radius = radiusAlong(*skin, {0.6F, 0.8F}, 300.0F);
    EXPECT_GT(radius, 42.0F);
    EXPECT_LT(radius, 43.5F);
}

TEST(SkinRelief, AKneecapRaisesTheSkinInFront) {
    const auto kneecap = std::make_shared<BlendField<RoundedCone>>(
        std::vector<RoundedCone>{{{0, 40, 460}, {0, 40, 470}, 15.0F, 15.0F}}, 0.01F, 0.0F);
    const Grid sheath = fasciaSheath({column(0.0F, 40.0F), kneecap}, 560.0F, 2.0F);
    const auto skin = skinWithRelief(roundSkin(60.0), sheath);
    const float front = radiusAlong(*skin, {0.0F, 1.0F}, 465.0F);
    EXPECT_GT(front, radiusAlong(*skin, {0.0F, -1.0F}, 465.0F) + 1.0F);
    EXPECT_GT(front, radiusAlong(*skin, {0.0F, 1.0F}, 300.0F) + 1.0F);
}

TEST(Occlusion, AGrooveIsDarkAndARidgeIsNot) {
    const UnionField pair({column(-17.0F, 16.0F), column(17.0F, 16.0F)}, 0.0F);
    const float groove = ambientOcclusion(pair, {-2.0F, 5.7F, 300.0F}, glm::normalize(vec3(0.93F, 0.35F, 0)));
    const float outside = ambientOcclusion(pair, {-33.0F, 0.0F, 300.0F}, {-1, 0, 0});
    EXPECT_LT(groove, 0.6F);
    EXPECT_GT(outside, 0.98F);
}

class BakedEnvelopes : public sculpt::test::BakedStructures {
protected:
    static const sculpt::test::ReadStructure& structure(const std::string& id) {
        return *std::find_if(structures_.begin(), structures_.end(), [&](auto& s) { return s.id == id; });
    }

    static double nearest(const std::vector<vec3>& cloud, const vec3& point) {
        float best = std::numeric_limits<float>::max();
        for (const vec3& p : cloud)
            best = std::min(best, glm::dot(p - point, p - point));
        return static_cast<double>(std::sqrt(best));
    }
};

// Thin over muscles that nearly touch the measured skin, thick elsewhere; nowhere less than the skin itself.
TEST_F(BakedEnvelopes, FatLiesBetweenFasciaAndSkin) {
    const auto& skin = structure("skin").mesh.positions;
    std::vector<double> depths;
    const auto& fascia = structure("deep_fascia").mesh.positions;
    for (std::size_t i = 0; i < fascia.size(); i += 5) {
        if (fascia[i].z > 130.0F && fascia[i].z < 540.0F) depths.push_back(nearest(skin, fascia[i]));
    }
    std::sort(depths.begin(), depths.end());
    ASSERT_GT(depths.size(), 300U);
    EXPECT_GT(depths.front(), 1.5);
    EXPECT_GT(depths[depths.size() / 10], 3.0);
    EXPECT_GT(depths[depths.size() / 2], 5.0);
    EXPECT_LT(depths.back(), 40.0);
}

TEST_F(BakedEnvelopes, EverythingEndsInTheCut) {
    for (const char* id : {"skin", "fat", "deep_fascia", "femur", "vastus_medialis", "rectus_femoris",
                           "sartorius", "semimembranosus", "iliotibial_tract"}) {
        float highest = 0.0F, flat = 0.0F;
        for (const vec3& p : structure(id).mesh.positions)
            highest = std::max(highest, p.z);
        for (std::size_t i = 0; i < structure(id).mesh.positions.size(); ++i) {
            if (structure(id).mesh.positions[i].z > highest - 0.05F) flat += 1.0F;
        }
        EXPECT_NEAR(highest, 560.0F, 0.05F) << id;
        EXPECT_GT(flat, 8.0F) << id;
    }
}

TEST_F(BakedEnvelopes, OcclusionIsDarkInGroovesAndMostlyOpenOnTheSkin) {
    double sum = 0.0;
    const auto& skin = structure("skin");
    for (const auto& color : skin.colors)
        sum += static_cast<double>(color.r);
    EXPECT_GT(sum / static_cast<double>(skin.colors.size()), 0.9);
    const auto& muscle = structure("soleus");
    const auto buried = std::count_if(muscle.colors.begin(), muscle.colors.end(),
                                      [](const auto& color) { return color.r < 0.3F; });
    EXPECT_GT(static_cast<double>(buried), 0.3 * static_cast<double>(muscle.colors.size()));
}

} // namespace
