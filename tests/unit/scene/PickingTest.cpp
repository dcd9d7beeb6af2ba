// SPDX-License-Identifier: Apache-2.0
#include <glm/geometric.hpp>
#include <glm/vec4.hpp>
#include <gtest/gtest.h>

#include "RealLeg.h"
#include "scene/Picking.h"

namespace {

using namespace scene;

constexpr float kAspect = 16.0F / 9.0F;

glm::vec2 placeOf(const Camera& camera, const glm::vec3& point) {
    const glm::vec4 clip = camera.projection(kAspect) * camera.view() * glm::vec4(point, 1.0F);
    return {clip.x / clip.w, clip.y / clip.w};
}

// A square screen across the view at one depth, upright in the shank.
StructureMesh screenAt(float y, const char* id, Layer layer) {
    StructureMesh mesh;
    mesh.id = id;
    mesh.layer = layer;
    mesh.indices = {0, 1, 2, 0, 2, 3};
    for (const glm::vec3 corner :
         {glm::vec3{-0.2F, y, 0.0F}, {0.2F, y, 0.0F}, {0.2F, y, 0.6F}, {-0.2F, y, 0.6F}}) {
        StructureMesh::Vertex vertex{};
        vertex.position = corner;
        vertex.weights[static_cast<std::size_t>(anatomy::Body::shank)] = 1.0F;
        mesh.vertices.push_back(vertex);
    }
    return mesh;
}

class Picking : public testing::Test {
protected:
    Picking() {
        view.camera = namedCamera(NamedView::back);
        view.opacity.fill(1.0F);
        frame.cellArea.assign(static_cast<std::size_t>(realLeg::cells().cellCount), 1e-5F);
    }
    std::string idAt(const glm::vec3& point) const {
        const auto hit = pick(rayThrough(view, kAspect, placeOf(view.camera, point)), leg, frame, view);
        return hit ? hit->id : "nothing";
    }

    ViewSpec view;
    FrameInput frame;
    LegGeometry leg;
};

TEST_F(Picking, findsTheVeinUnderTheFinger) {
    leg.tubes = buildTubes(realLeg::leg(), realLeg::curves(), realLeg::cells());
    const auto small = static_cast<std::size_t>(realLeg::leg().vesselIndex("small_saphenous_vein"));
    int found = 0;
    for (const float at : {0.4F, 0.5F, 0.6F, 0.7F}) {
        const glm::vec3 place = realLeg::curves()[small].sample(at).center;
        found += idAt(place) == "small_saphenous_vein";
    }
    EXPECT_GE(found, 3) << "at most a crossing tributary may lie before it";
    EXPECT_EQ(idAt({0.4F, 0.0F, 0.3F}), "nothing");
}

TEST_F(Picking, takesTheNearestAndLooksThroughGhosts) {
    leg.meshes = {screenAt(-0.05F, "skin", Layer::skin), screenAt(0.0F, "soleus", Layer::muscle),
                  screenAt(0.05F, "tibia", Layer::bone)};
    EXPECT_EQ(idAt({0.0F, 0.0F, 0.3F}), "skin");
    view.opacityOf(Layer::skin) = 0.1F;
    EXPECT_EQ(idAt({0.0F, 0.0F, 0.3F}), "soleus");
    view.sectionHeight = 0.2F;
    EXPECT_EQ(idAt({0.0F, 0.0F, 0.3F}), "nothing") << "cut away";
    EXPECT_EQ(idAt({0.0F, 0.0F, 0.1F}), "soleus");
}

TEST_F(Picking, followsThePoseAndTheMirror) {
    leg.meshes = {screenAt(0.0F, "tibia", Layer::bone)};
    frame.pose[anatomy::Body::shank] = anatomy::DualQuaternion<float>::translation(
        {0.5F, 0.0F, 0.0F}); // the shank moves half a metre to the right
    EXPECT_EQ(idAt({0.5F, 0.0F, 0.3F}), "tibia");
    EXPECT_EQ(idAt({-0.5F, 0.0F, 0.3F}), "nothing");
    view.mirrored = true;
    EXPECT_EQ(idAt({-0.5F, 0.0F, 0.3F}), "tibia");
}

} // namespace
