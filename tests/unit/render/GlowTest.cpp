// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "SyntheticLeg.h"
#include "render/passes/BloomPass.h"
#include "scene/Palettes.h"
#include "shared/glow.h"

namespace {

const auto kInks = scene::Palettes().drawn;

glm::vec3 glowOf(float mark) {
    return gpu::glowOf(mark, kInks.emberLow, kInks.emberHigh);
}

TEST(GlowTest, EmberIsProportionalToThePressureUpToItsFull) {
    EXPECT_EQ(gpu::emberOf(0.0F), 0.0F);
    EXPECT_EQ(gpu::emberOf(-5.0F), 0.0F);
    EXPECT_FLOAT_EQ(gpu::emberOf(60.0F), 2.0F * gpu::emberOf(30.0F));
    EXPECT_FLOAT_EQ(gpu::emberOf(gpu::kFullGlow), 1.0F);
    EXPECT_EQ(gpu::emberOf(2.0F * gpu::kFullGlow), 1.0F);
}

TEST(GlowTest, AnEmberIsWarmAndBrightensWithItself) {
    float before = -1.0F;
    for (float ember = 0.0F; ember <= 1.0F; ember += 0.1F) {
        const auto light = gpu::emberLight(ember, kInks.emberLow, kInks.emberHigh);
        EXPECT_GT(light.x, before);
        before = light.x;
        if (ember < 0.05F) continue;
        EXPECT_GT(light.x, 2.0F * light.y);
        EXPECT_GT(light.y, 2.0F * light.z);
    }
}

TEST(GlowTest, OnlyWhatMeansSomethingFeedsTheBloom) {
    EXPECT_EQ(glowOf(gpu::kFloorMark), glm::vec3(0.0F));
    EXPECT_EQ(glowOf(0.0F), glm::vec3(0.0F));
    EXPECT_EQ(glowOf(-2.5F), glm::vec3(0.0F)); // skin
    EXPECT_GT(glowOf(0.5F).x, 0.1F);
    EXPECT_GT(glowOf(1.5F).z, glowOf(1.5F).x); // the outline of what is selected is blue
}

TEST(GlowTest, BloomIsAskedForByPressureOrSelection) {
    scene::FrameInput input;
    scene::ViewSpec view;
    view.opacity.fill(1.0F);
    input.musclePressure = {3.0F, 5.0F};
    EXPECT_FALSE(render::BloomPass::wanted(input, view));
    input.musclePressure[1] = 90.0F;
    EXPECT_TRUE(render::BloomPass::wanted(input, view));
    view.opacityOf(scene::Layer::muscle) = 0.5F;
    EXPECT_FALSE(render::BloomPass::wanted(input, view));
    view.selected = "soleus";
    EXPECT_TRUE(render::BloomPass::wanted(input, view));
    view.axial = true;
    EXPECT_FALSE(render::BloomPass::wanted(input, view));
}

} // namespace
