// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "render/ColorMap.h"
#include "shared/flow_mark.h"
#include "shared/particle.h"
#include "shared/reveal.h"
#include "shared/tone_map.h"
#include "shared/tube.h"

// The shaders' mathematics, compiled as C++.
namespace {

constexpr float kPi = std::numbers::pi_v<float>;
constexpr int kSteps = 2000;

struct Outline {
    float area = 0.0F, perimeter = 0.0F;
};
Outline outlineOf(float area, float ratio) {
    const auto section = gpu::sectionOf(area, ratio);
    Outline outline;
    for (int i = 0; i < kSteps; ++i) {
        const auto a = gpu::sectionPoint(section, 2.0F * kPi * static_cast<float>(i) / kSteps);
        const auto b = gpu::sectionPoint(section, 2.0F * kPi * static_cast<float>(i + 1) / kSteps);
        outline.area += 0.5F * (a.x * b.y - b.x * a.y);
        outline.perimeter += glm::length(b - a);
    }
    return outline;
}

TEST(VeinSectionTest, HasTheSimulatedAreaAtEveryCollapse) {
    const float rest = kPi * 0.003F * 0.003F;
    for (const float ratio : {0.05F, 0.1F, 0.2F, 0.4F, 0.6F, 0.8F, 1.0F, 1.5F})
        EXPECT_NEAR(outlineOf(rest * ratio, ratio).area, rest * ratio, 0.01F * rest * ratio) << ratio;
}

TEST(VeinSectionTest, KeepsItsPerimeterWhileItCollapses) {
    const float rest = kPi * 0.003F * 0.003F;
    const float perimeter = 2.0F * kPi * 0.003F;
    for (const float ratio : {0.05F, 0.1F, 0.2F, 0.4F, 0.6F, 0.8F, 1.0F})
        EXPECT_NEAR(outlineOf(rest * ratio, ratio).perimeter, perimeter, 0.12F * perimeter) << ratio;
}

TEST(VeinSectionTest, IsRoundWhenFullAndTwoLobedWhenEmpty) {
    const auto full = gpu::sectionOf(1e-5F, 1.2F);
    EXPECT_NEAR(full.a, full.b, 1e-6F);
    EXPECT_EQ(full.pinch, 0.0F);
    const auto empty = gpu::sectionOf(1e-6F, 0.1F);
    const float middle = gpu::sectionPoint(empty, 0.5F * kPi).y;
    const float lobe = gpu::sectionPoint(empty, 0.2F * kPi).y;
    EXPECT_GT(lobe, 1.5F * middle); // pinched in the middle
    EXPECT_GT(middle, 0.0F);        // and never inside out
}

// What a matt color looks like under plain light: itself and the 4 % that every surface reflects.
glm::vec3 seen(const glm::vec3& color) {
    return gpu::toneMap(color + 0.04F);
}

TEST(ToneMapTest, ShowsAColorUnderPlainLightAsItself) {
    for (const glm::vec3 color :
         {glm::vec3(0.5F, 0.2F, 0.15F), glm::vec3(0.05F, 0.06F, 0.3F), glm::vec3(0.7F)})
        for (int k = 0; k < 3; ++k)
            EXPECT_NEAR(seen(color)[k], color[k], 1e-6F);
}

TEST(ToneMapTest, PressesBrightColorsWithoutTurningTheirHue) {
    const glm::vec3 tissue(0.5F, 0.2F, 0.15F);
    const auto bright = seen(2.0F * tissue);
    EXPECT_LT(bright.x, 1.0F);
    EXPECT_NEAR(bright.y / bright.x, 0.4F, 0.08F);
    EXPECT_GT(gpu::toneMap(glm::vec3(50.0F, 20.0F, 15.0F)).z, 0.7F); // very bright goes white
    float before = 0.0F;
    for (float light = 0.0F; light < 8.0F; light += 0.05F) {
        const float now = gpu::toneMap(glm::vec3(light)).x;
        EXPECT_GE(now, before);
        before = now;
    }
}

TEST(ToneMapTest, TakesOnlyTheVeilOfTheDark) {
    EXPECT_EQ(gpu::withoutVeil(glm::vec3(0.0F)), glm::vec3(0.0F));
    EXPECT_NEAR(gpu::withoutVeil(glm::vec3(0.08F)).x, 0.04F, 1e-6F); // both branches meet
    EXPECT_NEAR(gpu::withoutVeil(glm::vec3(0.2F, 0.1F, 0.3F)).z, 0.26F, 1e-6F);
    EXPECT_GT(gpu::withoutVeil(glm::vec3(0.02F)).x, 0.0F);
}

// The legend shows the palette itself; a vein shows it under the studio's light.
TEST(ToneMapTest, VeinColorsMatchTheLegend) {
    for (const auto quantity : {scene::Quantity::pressure, scene::Quantity::collapse, scene::Quantity::speed})
        for (float place = 0.0F; place <= 1.0F; place += 0.05F) {
            const auto legend = render::quantityColor(scene::Palettes(), quantity, place, 0.0F, 1.0F);
            const auto vein = seen(legend);
            const auto shown = gpu::encodeSrgb(vein) - gpu::encodeSrgb(legend);
            EXPECT_LT(glm::length(shown), 0.06F) << scene::nameOf(quantity) << " at " << place;
        }
}

TEST(ToneMapTest, EncodesSrgbWithinAThirdOfAStep) {
    for (float x = 0.0F; x <= 1.0F; x += 0.001F) {
        const float exact = x < 0.0031308F ? 12.92F * x : 1.055F * std::pow(x, 1.0F / 2.4F) - 0.055F;
        EXPECT_NEAR(gpu::encodeSrgb(glm::vec3(x)).x, exact, 0.3F / 255.0F) << x;
    }
}

TEST(SplatTest, NearestWinsAndLookComesBack) {
    const auto near = gpu::packSplat(0.5F, true, 1.0F, {0.6F, 0.3F});
    const auto far = gpu::packSplat(0.5002F, false, 0.0F, {0.0F, 1.0F});
    EXPECT_LT(near, far);
    EXPECT_NEAR(gpu::splatDistance(near), 0.5F, 1e-5F);
    EXPECT_TRUE(gpu::splatBackwards(near));
    EXPECT_FALSE(gpu::splatBackwards(far));
    EXPECT_FLOAT_EQ(gpu::splatFastness(near), 1.0F);
    EXPECT_NEAR(gpu::splatShade(near), 0.6F, 0.02F);
    EXPECT_NEAR(gpu::splatCover(near), 0.3F, 0.08F);
    EXPECT_FLOAT_EQ(gpu::splatCover(far), 1.0F);
    EXPECT_LT(gpu::packSplat(100.0F, true, 1.0F, {1.0F, 1.0F}), gpu::kEmptySplat);
}

TEST(SplatTest, DepthRisesOverTheWholeRange) {
    gpu::uint before = 0;
    for (float distance = gpu::kSplatNear; distance < gpu::kSplatFar; distance *= 1.0001F) {
        const auto now = gpu::packSplat(distance, false, 0.0F, {0.0F, 0.0F});
        EXPECT_GE(now, before);
        EXPECT_NEAR(gpu::splatDistance(now) / distance, 1.0F, 2e-5F);
        before = now;
    }
}

// The dimple of a red cell leans inwards, its rim outwards.
TEST(CellTest, IsDimpled) {
    EXPECT_LT(gpu::cellLean(0.0F), -1.5F);
    EXPECT_GT(gpu::cellLean(0.9F), 0.5F);
}

float lightness(const glm::vec3& c) {
    return 0.2126F * c.x + 0.7152F * c.y + 0.0722F * c.z;
}

TEST(ColorMapTest, PressureRisesInLightness) {
    float before = -1.0F;
    for (float value = 0.0F; value <= 100.0F; value += 5.0F) {
        const float now = lightness(
            render::quantityColor(scene::Palettes(), scene::Quantity::pressure, value, 0.0F, 100.0F));
        EXPECT_GT(now, before) << value;
        before = now;
    }
}

TEST(ColorMapTest, FlowTellsDirectionByHueAndSizeByLightness) {
    const auto of = [](float value) {
        return render::quantityColor(scene::Palettes(), scene::Quantity::flow, value, -20.0F, 20.0F);
    };
    EXPECT_GT(of(15.0F).z, of(15.0F).x + 0.1F);   // blue to cyan
    EXPECT_GT(of(-15.0F).x, of(-15.0F).z + 0.1F); // orange
    EXPECT_GT(lightness(of(20.0F)), lightness(of(2.0F)));
    EXPECT_GT(lightness(of(-20.0F)), lightness(of(-2.0F)));
    EXPECT_EQ(render::quantityColor(scene::Palettes(), scene::Quantity::pressure, 900.0F, 0.0F, 100.0F),
              render::quantityColor(scene::Palettes(), scene::Quantity::pressure, 100.0F, 0.0F, 100.0F));
}

TEST(RevealTest, ThePeelRollsDownAndTakesAll) {
    for (const float noise : {0.0F, 0.5F, 1.0F})
        for (float height = 0.0F; height < 0.56F; height += 0.02F) {
            EXPECT_EQ(gpu::peelLeft(0.0F, height, noise), 1.0F);
            EXPECT_EQ(gpu::peelLeft(1.0F, height, noise), 0.0F);
            float before = 1.0F;
            for (float dissolved = 0.0F; dissolved <= 1.0F; dissolved += 0.002F) {
                const float now = gpu::peelLeft(dissolved, height, noise);
                EXPECT_LE(now, before);
                EXPECT_LT(before - now, 0.12F) << "no jump";
                before = now;
            }
        }
    EXPECT_LT(gpu::peelLeft(0.5F, 0.5F, 0.5F), gpu::peelLeft(0.5F, 0.1F, 0.5F)) << "from above";
}

TEST(RevealTest, TheLensIsRoundAndSoft) {
    const gpu::vec4 lens(100.0F, 80.0F, 40.0F, 1.0F);
    EXPECT_EQ(gpu::lensLeft(lens, {100.0F, 80.0F}), 0.0F);
    EXPECT_EQ(gpu::lensLeft(lens, {141.0F, 80.0F}), 1.0F);
    for (float away = 0.0F; away < 45.0F; away += 1.0F) {
        const float left = gpu::lensLeft(lens, {100.0F + away, 80.0F});
        EXPECT_NEAR(left, gpu::lensLeft(lens, {100.0F, 80.0F - away}), 1e-5F);
        EXPECT_LT(std::abs(gpu::lensLeft(lens, {101.0F + away, 80.0F}) - left), 0.2F);
    }
    EXPECT_EQ(gpu::lensLeft({100.0F, 80.0F, 40.0F, 0.0F}, {100.0F, 80.0F}), 1.0F) << "off";
}

TEST(RevealTest, TheWayWidensTowardsTheEyeAndEndsAtTheVein) {
    const gpu::vec4 from(100.0F, 100.0F, 1.0F, 0.01F), to(100.0F, 200.0F, 1.0F, 0.01F);
    constexpr float kPixel = 0.001F; // m per pixel at 1 m
    const auto left = [&](float x, float away) { return gpu::cutLeft(from, to, {x, 150.0F}, away, kPixel); };
    EXPECT_EQ(left(100.0F, 0.95F), 0.0F) << "in front";
    EXPECT_EQ(left(100.0F, 1.05F), 1.0F) << "behind";
    EXPECT_EQ(left(150.0F, 0.99F), 1.0F) << "beside";
    EXPECT_LT(left(118.0F, 0.90F), left(118.0F, 0.99F)) << "a funnel";
    EXPECT_EQ(gpu::cutLeft(from, to, {100.0F, 50.0F}, 0.99F, kPixel), 1.0F) << "beyond its end";
}

// A healthy valve's closing lets back up to 0.008 m/s (Lurie et al. 2002): that is not reflux.
TEST(SharedMathTest, OnlyASpeedThatMattersRunsBackwards) {
    EXPECT_EQ(gpu::backwardnessOf(0.4F), 0.0F);
    EXPECT_EQ(gpu::backwardnessOf(-0.008F), 0.0F);
    EXPECT_EQ(gpu::backwardnessOf(-0.03F), 1.0F);
    EXPECT_NEAR(gpu::backwardnessOf(-0.02F), 0.5F, 1e-5F);
}

TEST(SharedMathTest, AVeinIsSolidFromAfarAndClearNear) {
    EXPECT_EQ(gpu::solidityOf(2.0F), 1.0F);
    EXPECT_EQ(gpu::solidityOf(24.0F), 0.0F);
    for (float pixels = 1.0F; pixels < 24.0F; pixels += 0.25F) // no step as one comes near
        EXPECT_LT(std::abs(gpu::solidityOf(pixels) - gpu::solidityOf(pixels + 0.25F)), 0.06F) << pixels;
}

TEST(FlowMarkTest, BloodThatStandsHasNoArrowhead) {
    EXPECT_EQ(gpu::movingOf(0.0F), 0.0F);
    EXPECT_EQ(gpu::movingOf(gpu::kStandsBelow), 0.0F);
    EXPECT_EQ(gpu::movingOf(gpu::kMovesFrom), 1.0F);
}

TEST(FlowMarkTest, ArrowheadsStandWellApartOnTheScreenHoweverFarTheyAre) {
    for (float meters = 1e-6F; meters < 0.01F; meters *= 1.3F) { // per pixel
        const float pixels = gpu::markSpacing(meters) / meters;
        EXPECT_GE(pixels, 0.999F * gpu::kMarkApart) << meters;
        if (meters > 0.5F * gpu::kMarkSpacing / gpu::kMarkApart) {
            EXPECT_LE(pixels, 2.001F * gpu::kMarkApart);
        }
    }
}

TEST(FlowMarkTest, ThinVeinsHaveNoArrowheads) {
    EXPECT_EQ(gpu::markRoom(1.2F, 20.0F), 0.0F) << "a small vein in a picture of the whole leg";
    EXPECT_EQ(gpu::markRoom(4.0F, 2.0F), 0.0F) << "a wide one, flat and seen edge-on";
    EXPECT_EQ(gpu::markRoom(3.0F, 6.0F), 1.0F);
}

// What is seen of one life must not shear the marks between cells of different speed, 25 mm apart.
TEST(FlowMarkTest, NoChangeOfSpeedTurnsArrowheadsAbout) {
    constexpr float kCell = 0.025F;
    const float spacing = 2.0F * gpu::kMarkSpacing;
    for (const float phase : {0.25F, 0.5F, 0.75F})
        for (float fast = 0.0F; fast <= 0.35F; fast += 0.05F) {
            float before = -1.0F;
            for (float t = 0.0F; t <= 1.0F; t += 0.125F) {
                const float place = t * kCell / spacing - gpu::markTravel(fast * t, phase);
                EXPECT_GT(place, before) << phase << " " << fast << " " << t;
                before = place;
            }
        }
}

TEST(FlowMarkTest, ArrowheadsGoWithTheBloodAndNeverFartherThanTheNextOne) {
    EXPECT_GT(gpu::markTravel(0.1F, 0.7F), gpu::markTravel(0.1F, 0.4F));
    EXPECT_LT(gpu::markTravel(-0.1F, 0.7F), gpu::markTravel(-0.1F, 0.4F));
    EXPECT_GT(gpu::markTravel(0.2F, 0.75F), gpu::markTravel(0.1F, 0.75F));
    EXPECT_LE(gpu::markTravel(3.0F, 0.75F) - gpu::markTravel(3.0F, 0.25F), 1.0F);
    EXPECT_EQ(gpu::markTurn(0.5F), 0.0F); // the first set alone in the middle of its life
    EXPECT_EQ(gpu::markTurn(0.0F), 1.0F);
}

TEST(FlowMarkTest, AnArrowheadHasATipAndANotch) {
    EXPECT_LT(gpu::markDepth(-0.1F, 0.0F), 0.0F);
    EXPECT_GT(gpu::markDepth(0.5F, 0.0F), 0.0F);
    EXPECT_LT(gpu::markDepth(0.5F, 0.9F), 0.0F);                    // pointed in front
    EXPECT_LT(gpu::markDepth(gpu::kMarkLength + 0.1F, 0.0F), 0.0F); // notched behind
    EXPECT_GT(gpu::markDepth(gpu::kMarkLength + 0.1F, 0.9F), 0.0F);
}

} // namespace
