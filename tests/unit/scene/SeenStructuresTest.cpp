// SPDX-License-Identifier: Apache-2.0
#include "scene/SeenStructures.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace {

// A square across the line of sight from the front, `half` m in each direction.
scene::StructureMesh square(const std::string& id, scene::Layer layer, float y, float half) {
    scene::StructureMesh mesh;
    mesh.id = id;
    mesh.layer = layer;
    for (const auto& [x, z] : {std::pair(-1.0F, -1.0F), {1.0F, -1.0F}, {1.0F, 1.0F}, {-1.0F, 1.0F}}) {
        scene::StructureMesh::Vertex vertex{{half * x, y, 0.28F + half * z}, {0, 1, 0}, {}};
        vertex.weights[0] = 1.0F;
        mesh.vertices.push_back(vertex);
    }
    mesh.indices = {0, 1, 2, 0, 2, 3};
    return mesh;
}

class SeenStructures : public testing::Test {
protected:
    SeenStructures() {
        view.opacity.fill(1.0F);
        view.camera.elevation = 0.0F;
        leg.meshes = {square("tibia", scene::Layer::bone, 0.0F, 0.05F),
                      square("soleus", scene::Layer::muscle, 0.1F, 0.1F)};
    }
    std::vector<std::string> seen() {
        scene::SeenStructures eye;
        while (!eye.look(leg, frame, view, 1.6F)) {
        }
        std::vector<std::string> ids;
        for (const auto& each : eye.seen())
            ids.push_back(each.id);
        return ids;
    }

    scene::LegGeometry leg;
    scene::FrameInput frame;
    scene::ViewSpec view;
};

TEST_F(SeenStructures, WhatIsHiddenIsNotSeen) {
    EXPECT_EQ(seen(), std::vector<std::string>{"soleus"});
    view.camera.azimuth = 3.14159F;
    EXPECT_EQ(seen(), (std::vector<std::string>{"soleus", "tibia"})) << "from behind, the largest first";
}

TEST_F(SeenStructures, GhostsAndHiddenLayersAreLookedThrough) {
    view.opacityOf(scene::Layer::muscle) = 0.15F;
    EXPECT_EQ(seen(), std::vector<std::string>{"tibia"});
    view.opacityOf(scene::Layer::muscle) = 1.0F;
    view.states.hidden = {"soleus"};
    EXPECT_EQ(seen(), std::vector<std::string>{"tibia"});
}

TEST_F(SeenStructures, VeinsAreSeenWhereNothingLiesBeforeThem) {
    for (const auto& [id, y] : {std::pair("great_saphenous_vein", 0.15F), {"fibular_vein_1", 0.05F}}) {
        scene::Tube tube;
        tube.id = id;
        for (int i = 0; i < 5; ++i) {
            scene::TubeRing ring;
            ring.center = {0.0F, y, 0.24F + 0.02F * static_cast<float>(i)};
            ring.weights[0] = 1.0F;
            ring.radius = 0.002F;
            tube.rings.push_back(ring);
        }
        leg.tubes.push_back(tube);
    }
    const auto ids = seen();
    EXPECT_NE(std::find(ids.begin(), ids.end(), "great_saphenous_vein"), ids.end());
    EXPECT_EQ(std::find(ids.begin(), ids.end(), "fibular_vein_1"), ids.end());
}

} // namespace
