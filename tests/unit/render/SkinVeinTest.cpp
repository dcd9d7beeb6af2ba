// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include <gtest/gtest.h>

#include "render/passes/SkinVeins.h"
#include "shared/glow.h"
#include "shared/scatter.h"
#include "shared/skin_vein.h"

namespace {

// Skin from -40 to 40 mm to each side, 200 mm high, and one upright vein in the middle of it.
scene::LegGeometry legWithVein(scene::Layer layer = scene::Layer::superficialVein) {
    scene::LegGeometry leg;
    scene::StructureMesh skin;
    skin.layer = scene::Layer::skin;
    for (const glm::vec3 corner : {glm::vec3(-0.04F, -0.04F, 0.0F), glm::vec3(0.04F, 0.04F, 0.2F)}) {
        scene::StructureMesh::Vertex vertex;
        vertex.position = corner;
        skin.vertices.push_back(vertex);
    }
    leg.meshes.push_back(skin);
    scene::Tube tube;
    tube.layer = layer;
    for (int i = 0; i < 30; ++i) {
        scene::TubeRing ring;
        ring.center = {0.0F, 0.0F, 0.02F + 0.005F * static_cast<float>(i)};
        ring.radius = 0.002F;
        ring.cellA = i / 10;
        tube.rings.push_back(ring);
    }
    leg.tubes.push_back(tube);
    return leg;
}

TEST(SkinVeinTest, FadesWithDepthAndWithFineness) {
    EXPECT_FLOAT_EQ(gpu::veinSeen(0.0F, 0.002F), 1.0F);
    EXPECT_NEAR(gpu::veinSeen(gpu::kVeinFade, 0.002F), std::exp(-1.0F), 0.08F);
    EXPECT_LT(gpu::veinSeen(0.008F, 0.002F), 0.05F); // the great saphenous vein on its fascia is not seen
    EXPECT_EQ(gpu::veinSeen(gpu::kVeinFarthest, 0.002F), 0.0F);
    EXPECT_LT(gpu::veinSeen(0.001F, 0.0003F), 0.5F * gpu::veinSeen(0.001F, 0.002F));
    EXPECT_EQ(gpu::veinSeen(-0.001F, 0.002F), 1.0F);
}

TEST(SkinVeinTest, TakesRedAndLeavesBlue) {
    const auto left = gpu::throughSkin(0.6F, glm::vec3(1.0F));
    EXPECT_LT(left.x, left.y);
    EXPECT_LT(left.y, left.z);
    EXPECT_LT(left.z, 1.0F);
    EXPECT_EQ(gpu::throughSkin(0.0F, glm::vec3(1.0F)), glm::vec3(1.0F));
    const auto dark = gpu::throughSkin(0.6F, glm::vec3(0.25F));
    EXPECT_GT(dark.x, left.x + 0.1F); // pigment hides it
}

TEST(SkinVeinTest, VolumeIsBrightAtTheVeinAndDarkFarAway) {
    const auto volume = render::skinVeinVolume(legWithVein());
    EXPECT_GT(volume.at({0.0F, 0.0F, 0.1F}), 0.9F);
    float before = 1.1F;
    for (float away = 0.003F; away < 0.012F; away += 0.003F) {
        const float now = volume.at({away, 0.0F, 0.1F});
        EXPECT_LT(now, before);
        before = now;
    }
    EXPECT_EQ(volume.at({0.03F, 0.0F, 0.1F}), 0.0F);
    EXPECT_EQ(volume.at({0.0F, 0.0F, 0.199F}), 0.0F); // beyond its end
    EXPECT_EQ(volume.at({1.0F, 0.0F, 0.1F}), 0.0F);   // outside the volume
}

TEST(SkinVeinTest, DeepVeinsLeaveItDark) {
    const auto volume = render::skinVeinVolume(legWithVein(scene::Layer::deepVein));
    EXPECT_EQ(volume.at({0.0F, 0.0F, 0.1F}), 0.0F);
    EXPECT_EQ(render::skinVeinVolume({}).texels.size(), 1U); // and without skin there is nothing to see
}

TEST(SkinScatterTest, RedWandersFarthestAndNothingBeyondTheReach) {
    EXPECT_EQ(gpu::scattered(0.0F), glm::vec3(1.0F));
    const auto some = gpu::scattered(0.3F);
    EXPECT_GT(some.x, 1.5F * some.y);
    EXPECT_GT(some.y, 1.5F * some.z);
    EXPECT_EQ(gpu::scattered(-0.3F), some);
    EXPECT_LT(gpu::scattered(1.0F).x, 0.04F);
}

TEST(SkinScatterTest, SkinCarriesWhatItsSurfaceReflects) {
    for (const float gloss : {0.0F, 0.1F, 2.0F}) {
        EXPECT_TRUE(gpu::isSkin(gpu::skinMark(gloss)));
        EXPECT_NEAR(gpu::skinGloss(gpu::skinMark(gloss)), gloss, 1e-6F);
    }
    EXPECT_FALSE(gpu::isSkin(gpu::kFloorMark));
    EXPECT_FALSE(gpu::isSkin(0.0F));
}

} // namespace
