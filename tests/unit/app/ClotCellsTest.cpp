// SPDX-License-Identifier: Apache-2.0
#include "app/ClotCells.h"

#include <memory>

#include <gtest/gtest.h>

#include "app/ClosedVeins.h"
#include "app/SignBuilder.h"

namespace {

constexpr int kCells = 10;

// A vein of ten cells of 1 cm, each as wide as in a vein that is neither full nor empty.
physiology::Snapshot vein() {
    auto layout = std::make_shared<physiology::NetworkLayout>();
    physiology::NetworkLayout::VesselCells cells{0, kCells, {}};
    for (int i = 0; i <= kCells; ++i)
        cells.boundaries.push_back(i / static_cast<double>(kCells));
    layout->vessels = {cells};
    layout->cellLength.assign(kCells, 0.01);
    physiology::Snapshot snapshot;
    snapshot.layout = layout;
    snapshot.area.assign(kCells, 2e-5F);
    snapshot.areaRatio.assign(kCells, 1.0F);
    return snapshot;
}

scene::FrameInput frameOf(const physiology::Snapshot& snapshot) {
    scene::FrameInput frame;
    frame.cellArea = snapshot.area;
    frame.cellAreaRatio = snapshot.areaRatio;
    app::drawClots(snapshot, frame);
    return frame;
}

TEST(ClotCells, AHealthyVeinHasNone) {
    const auto snapshot = vein();
    const auto frame = frameOf(snapshot);
    EXPECT_TRUE(frame.cellClot.empty());
    EXPECT_EQ(frame.cellArea, snapshot.area);
}

// Four fifths are filled: blood has a fifth, and the vein is as wide as before.
TEST(ClotCells, AClotKeepsItsVeinAsWideAsItWas) {
    auto snapshot = vein();
    snapshot.clots = {{.at = 0.45, .from = 0.25, .to = 0.65, .length = 0.04, .lumenShare = 0.8}};
    snapshot.area[4] = 0.2F * 2e-5F;
    snapshot.areaRatio[4] = 0.2F;
    const auto frame = frameOf(snapshot);
    EXPECT_NEAR(frame.cellArea[4], 2e-5F, 1e-9F);
    EXPECT_NEAR(frame.cellAreaRatio[4], 1.0F, 1e-4F);
    EXPECT_NEAR(frame.cellClot[4], 0.8F, 1e-4F);
    EXPECT_GT(frame.cellClot[5], 0.2F); // thinner towards its ends
    EXPECT_LT(frame.cellClot[5], 0.8F);
    EXPECT_EQ(frame.cellClot[8], 0.0F);
}

TEST(ClotCells, APieceIsDrawnWhereItIs) {
    auto snapshot = vein();
    snapshot.emboli = {{.at = 0.72, .length = 0.008}};
    const auto frame = frameOf(snapshot);
    EXPECT_GT(frame.cellClot[7], 0.8F);
    EXPECT_EQ(frame.cellClot[4], 0.0F);
    EXPECT_EQ(frame.cellArea, snapshot.area); // it is in the blood, not on the wall
    snapshot.emboli[0].stage = physiology::EmbolusStage::rightHeart;
    EXPECT_EQ(frameOf(snapshot).cellClot[7], 0.0F);
}

// The solver leaves a closed vein a fiftieth of its section, which nobody would see.
TEST(ClosedVeins, AreDrawnAsACordInWhichNothingRuns) {
    auto snapshot = vein();
    constexpr float kHealthy = 2e-5F; // m²; A0 of a snapshot stays that of the leg without its conditions
    snapshot.area.assign(kCells, 0.02F * kHealthy);
    snapshot.areaRatio.assign(kCells, 0.02F);
    scene::FrameInput frame;
    frame.cellArea = snapshot.area;
    frame.cellAreaRatio = snapshot.areaRatio;
    frame.cellVelocity.assign(kCells, 0.3F);
    auto open = frame;
    app::drawClosed(std::vector{1.0}, snapshot, open);
    EXPECT_EQ(open.cellArea, snapshot.area) << "an open vein stays as it is";
    EXPECT_TRUE(open.cellClot.empty());
    app::drawClosed(std::vector{0.0}, snapshot, frame);
    EXPECT_GT(frame.cellArea[3], 0.05F * kHealthy) << "wide enough to be seen";
    EXPECT_LT(frame.cellArea[3], 0.15F * kHealthy) << "a cord";
    EXPECT_EQ(frame.cellClot[3], app::kScar);
    EXPECT_EQ(frame.cellVelocity[3], 0.0F);
}

TEST(SkinOver, FindsTheSkinNearestToAClot) {
    scene::LegGeometry geometry;
    scene::StructureMesh skin;
    skin.layer = scene::Layer::skin;
    for (const float x : {-0.05F, 0.05F})
        for (const float z : {0.1F, 0.2F, 0.3F}) {
            skin.vertices.emplace_back();
            skin.vertices.back().position = {x, 0.0F, z};
        }
    geometry.meshes = {skin};
    app::SkinOver over(geometry);
    EXPECT_EQ(over.nearest({-0.02F, 0.01F, 0.21F}), glm::vec3(-0.05F, 0.0F, 0.2F));
    EXPECT_EQ(over.nearest({0.03F, 0.0F, 0.29F}), glm::vec3(0.05F, 0.0F, 0.3F));
}

} // namespace
