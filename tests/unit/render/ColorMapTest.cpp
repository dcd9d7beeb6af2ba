// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cmath>
#include <string>

#include <glm/geometric.hpp>
#include <gtest/gtest.h>

#include "ColorSights.h"
#include "render/ColorMap.h"
#include "ui/QuantityFacts.h"

// The palettes as people see them who have all cones, or lack one kind.
namespace {

using sights::labOf;
using sights::seen;
using sights::Sight;

const std::array<Sight, 4> kSights{sights::kNormal, sights::kProtanopia, sights::kDeuteranopia,
                                   sights::kTritanopia};

constexpr int kSteps = 12;       // that the legend should let one tell apart
constexpr float kApart = 0.022F; // OKLab distance; a just noticeable one is about 0.02

// From the middle of a signed quantity outwards, otherwise from low to high.
void expectOrdered(const ui::QuantityFacts& facts, const Sight& sight, float from, float to) {
    glm::vec3 before =
        seen(render::quantityColor(scene::Palettes(), facts.quantity, from, facts.low, facts.high), sight);
    for (int i = 1; i <= kSteps; ++i) {
        const float value = from + (to - from) * static_cast<float>(i) / kSteps;
        const auto now = seen(
            render::quantityColor(scene::Palettes(), facts.quantity, value, facts.low, facts.high), sight);
        EXPECT_GT(now.x, before.x + 0.01F) << facts.id << " " << sight.name << " at " << value;
        EXPECT_GT(glm::distance(now, before), kApart) << facts.id << " " << sight.name << " at " << value;
        before = now;
    }
}

TEST(ColorMapTest, EveryPaletteRisesInLightnessForEveryColorVision) {
    for (const auto& facts : ui::kQuantities)
        for (const auto& sight : kSights) {
            if (facts.named) continue;
            if (render::hasDirection(facts.quantity)) {
                expectOrdered(facts, sight, 0.0F, facts.high);
                expectOrdered(facts, sight, -0.0001F, facts.low);
            } else {
                expectOrdered(facts, sight, facts.low, facts.high);
            }
        }
}

TEST(ColorMapTest, BothDirectionsDifferForEveryColorVision) {
    for (const auto& sight : kSights)
        for (const float share : {0.4F, 0.7F, 1.0F}) {
            const auto of = [&](float value) {
                return seen(
                    render::quantityColor(scene::Palettes(), scene::Quantity::flow, value, -20.0F, 20.0F),
                    sight);
            };
            EXPECT_GT(glm::distance(of(20.0F * share), of(-20.0F * share)), 0.09F) << sight.name << share;
        }
}

TEST(ColorMapTest, SystemsDifferForEveryColorVisionByLightnessToo) {
    for (const auto& sight : kSights)
        for (std::size_t i = 1; i < ui::kSystems.size(); ++i) {
            const auto of = [&](std::size_t k) {
                const auto system = static_cast<float>(k);
                return seen(
                    render::quantityColor(scene::Palettes(), scene::Quantity::system, system, 0.0F, 3.0F),
                    sight);
            };
            EXPECT_GT(of(i).x, of(i - 1).x + 0.03F) << sight.name << i;
            EXPECT_GT(glm::distance(of(i), of(i - 1)), 0.08F) << sight.name << i;
        }
}

TEST(ColorMapTest, LegendAndPaletteAgreeOnWhatHasADirection) {
    for (const auto& facts : ui::kQuantities)
        EXPECT_EQ(facts.signedFlow, render::hasDirection(facts.quantity)) << facts.id;
}

TEST(ColorMapTest, StepsAreEven) {
    for (const auto& facts : ui::kQuantities) {
        if (render::hasDirection(facts.quantity) || facts.named) continue;
        float least = 1.0F, most = 0.0F;
        for (int i = 0; i < kSteps; ++i) {
            const auto at = [&](int k) {
                const float value = facts.low + (facts.high - facts.low) * static_cast<float>(k) / kSteps;
                return labOf(
                    render::quantityColor(scene::Palettes(), facts.quantity, value, facts.low, facts.high));
            };
            const float step = glm::distance(at(i), at(i + 1));
            least = std::min(least, step);
            most = std::max(most, step);
        }
        EXPECT_LT(most, 2.0F * least) << facts.id;
    }
}

// Gold is what runs backwards. Without blue cones (about 1 in 10,000 people) rose and gold stay alike; there
// the bars tell.
TEST(ColorMapTest, GoldIsLeftToWhatRunsBackwards) {
    for (const auto& facts : ui::kQuantities) {
        if (render::hasDirection(facts.quantity)) continue;
        for (std::size_t s = 0; s < 3; ++s)
            for (int i = 0; i <= kSteps; ++i) {
                const float value = facts.low + (facts.high - facts.low) * static_cast<float>(i) / kSteps;
                const auto color =
                    render::quantityColor(scene::Palettes(), facts.quantity, value, facts.low, facts.high);
                EXPECT_GT(glm::distance(seen(color, kSights[s]),
                                        seen(scene::Palettes().drawn.backwardMark, kSights[s])),
                          0.12F)
                    << facts.id << " " << kSights[s].name << " at " << value;
            }
    }
}

TEST(ColorMapTest, BackwardArmAndBackwardCellsHaveOneHue) {
    const auto hue = [](const glm::vec3& lab) { return std::atan2(lab.z, lab.y); };
    const auto arm =
        labOf(render::quantityColor(scene::Palettes(), scene::Quantity::flow, -20.0F, -20.0F, 20.0F));
    EXPECT_NEAR(hue(arm), hue(labOf(scene::Palettes().drawn.backwardMark)), 0.15F);
}

// Veins must not look like the muscle they run in: its albedo about (0.35, 0.06, 0.05).
TEST(ColorMapTest, PressureStandsOutFromMuscle) {
    const glm::vec3 muscle(0.35F, 0.06F, 0.05F);
    for (const auto& sight : kSights)
        for (float value = 0.0F; value <= 100.0F; value += 10.0F)
            EXPECT_GT(glm::distance(seen(render::quantityColor(scene::Palettes(), scene::Quantity::pressure,
                                                               value, 0.0F, 100.0F),
                                         sight),
                                    seen(muscle, sight)),
                      0.10F)
                << sight.name << value;
}

} // namespace
