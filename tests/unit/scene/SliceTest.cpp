// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "scene/slice/Contour.h"
#include "scene/slice/Slicer.h"

namespace {

using namespace scene;
using namespace scene::slice;

constexpr float kPi = std::numbers::pi_v<float>;

// An upright prism with many sides: a cylinder of the shank, or a part of one.
StructureMesh cylinder(const std::string& id, Layer layer, glm::vec2 center, float radius) {
    constexpr std::uint32_t kSides = 64;
    StructureMesh mesh;
    mesh.id = id;
    mesh.layer = layer;
    for (const float z : {0.1F, 0.5F})
        for (std::uint32_t i = 0; i < kSides; ++i) {
            const float angle = 2.0F * kPi * static_cast<float>(i) / kSides;
            StructureMesh::Vertex vertex{};
            vertex.position = {center.x + radius * std::cos(angle), center.y + radius * std::sin(angle), z};
            vertex.thickness = 2.0F * radius;
            vertex.weights[static_cast<std::size_t>(anatomy::Body::shank)] = 1.0F;
            mesh.vertices.push_back(vertex);
        }
    for (std::uint32_t i = 0; i < kSides; ++i) {
        const std::uint32_t j = (i + 1) % kSides;
        mesh.indices.insert(mesh.indices.end(), {i, j, kSides + j, i, kSides + j, kSides + i});
    }
    return mesh;
}

FrameInput standing() {
    return {};
}

SliceRequest everythingAt(float height) {
    SliceRequest request;
    request.height = height;
    request.shown.fill(true);
    return request;
}

const Part* partOf(const SliceMap& map, const std::string& id, Tissue tissue) {
    for (const Part& part : map.parts)
        if (part.id == id && part.tissue == tissue) return &part;
    return nullptr;
}

Tissue tissueAt(const SliceMap& map, glm::vec2 place) {
    const glm::vec2 texel = (place - map.low) / map.texel;
    const auto index = static_cast<std::size_t>(texel.y) * static_cast<std::size_t>(map.columns) +
                       static_cast<std::size_t>(texel.x);
    return map.parts.at(map.labels.at(index) - 1U).tissue;
}

float circle(float radius) {
    return kPi * radius * radius;
}

LegGeometry calf() {
    LegGeometry leg;
    leg.meshes = {cylinder("tibia", Layer::bone, {0.0F, 0.02F}, 0.012F),
                  cylinder("soleus", Layer::muscle, {0.0F, 0.0F}, 0.025F), // overlaps the bone
                  cylinder("skin", Layer::skin, {0.0F, 0.0F}, 0.055F),
                  cylinder("deep_fascia", Layer::fascia, {0.0F, 0.0F}, 0.045F)};
    return leg;
}

TEST(Slice, fillsNestedTissuesInTheOrderOfTheirDepth) {
    const SliceMap map = sliceOf(calf(), standing(), everythingAt(0.3F));
    EXPECT_EQ(tissueAt(map, {0.0F, 0.02F}), Tissue::bone) << "over the muscle that it overlaps";
    EXPECT_EQ(tissueAt(map, {0.0F, -0.015F}), Tissue::muscle);
    EXPECT_EQ(tissueAt(map, {0.0F, -0.035F}), Tissue::compartment);
    EXPECT_EQ(tissueAt(map, {0.0F, -0.045F}), Tissue::fascia);
    EXPECT_EQ(tissueAt(map, {0.0F, -0.050F}), Tissue::fat);
    EXPECT_EQ(tissueAt(map, {0.0F, -0.0545F}), Tissue::skin);
    EXPECT_NEAR(partOf(map, "tibia", Tissue::bone)->area, circle(0.012F), 0.01F * circle(0.012F));
    EXPECT_EQ(map.labels.front(), 0) << "outside";
    float whole = 0.0F;
    for (const Part& part : map.parts)
        whole += part.area;
    EXPECT_NEAR(whole, circle(0.055F), 0.01F * circle(0.055F)) << "no hole and nothing twice";
}

TEST(Slice, measuresHowDeepAPlaceLies) {
    const SliceMap map = sliceOf(calf(), standing(), everythingAt(0.3F));
    const Part& tibia = *partOf(map, "tibia", Tissue::bone);
    EXPECT_LT(glm::distance(tibia.anchor, glm::vec2(0.0F, 0.02F)), 0.0008F);
    const glm::vec2 texel = (tibia.anchor - map.low) / map.texel;
    const auto index = static_cast<std::size_t>(texel.y) * static_cast<std::size_t>(map.columns) +
                       static_cast<std::size_t>(texel.x);
    EXPECT_NEAR(1e-5F * static_cast<float>(map.distance[index]), 0.012F, 0.0005F);
    EXPECT_NEAR(tibia.cortex, 0.0009F, 1e-4F) << "as wide as anywhere: a thin rim";
}

TEST(Slice, givesAShaftAThickRim) {
    LegGeometry leg = calf();
    for (auto& vertex : leg.meshes[0].vertices)
        vertex.thickness = 0.06F; // much wider elsewhere
    const SliceMap map = sliceOf(leg, standing(), everythingAt(0.3F));
    EXPECT_NEAR(partOf(map, "tibia", Tissue::bone)->cortex, 0.42F * 0.012F, 0.0004F);
}

TEST(Slice, followsThePose) {
    FrameInput frame = standing();
    frame.pose[anatomy::Body::shank] =
        anatomy::DualQuaternion<float>::translation({0.1F, 0.0F, 0.0F}); // the shank moved to the side
    const SliceMap map = sliceOf(calf(), frame, everythingAt(0.3F));
    EXPECT_LT(glm::distance(partOf(map, "tibia", Tissue::bone)->anchor, glm::vec2(0.1F, 0.02F)), 0.001F);
}

TEST(Slice, leavesOutWhatIsHiddenAndWhatThePlaneMisses) {
    SliceRequest request = everythingAt(0.3F);
    request.shown[static_cast<std::size_t>(Layer::muscle)] = false;
    const SliceMap map = sliceOf(calf(), standing(), request);
    EXPECT_EQ(partOf(map, "soleus", Tissue::muscle), nullptr);
    EXPECT_TRUE(sliceOf(calf(), standing(), everythingAt(0.7F)).labels.empty());
}

TEST(Slice, closesTheGapsOfACrackedSurface) {
    LegGeometry leg = calf();
    auto& indices = leg.meshes[1].indices;
    indices.erase(indices.begin(), indices.begin() + 6); // one side of the prism is open
    const SliceMap map = sliceOf(leg, standing(), everythingAt(0.3F));
    const float muscle = partOf(map, "soleus", Tissue::muscle)->area;
    const SliceMap whole = sliceOf(calf(), standing(), everythingAt(0.3F));
    EXPECT_NEAR(muscle, partOf(whole, "soleus", Tissue::muscle)->area, 0.005F * muscle);
}

Tube vein(float tilt) {
    Tube tube;
    tube.id = "great_saphenous_vein";
    tube.layer = Layer::superficialVein;
    for (const float z : {0.2F, 0.3F, 0.4F}) {
        TubeRing ring{};
        ring.center = {tilt * (z - 0.3F), -0.05F, z};
        ring.tangent = glm::normalize(glm::vec3(tilt, 0.0F, 1.0F));
        ring.side = {0.0F, 1.0F, 0.0F};
        ring.weights[static_cast<std::size_t>(anatomy::Body::shank)] = 1.0F;
        ring.wallThickness = 0.0005F;
        tube.rings.push_back(ring);
    }
    return tube;
}

float lumenOf(float tilt, float area, float ratio) {
    LegGeometry leg = calf();
    leg.tubes = {vein(tilt)};
    FrameInput frame = standing();
    frame.cellArea = {area};
    frame.cellAreaRatio = {ratio};
    frame.cellQuantity = {42.0F};
    const SliceMap map = sliceOf(leg, frame, everythingAt(0.3F));
    const Part* lumen = partOf(map, "great_saphenous_vein", Tissue::lumen);
    EXPECT_NE(lumen, nullptr);
    EXPECT_EQ(lumen->quantity, 42.0F);
    EXPECT_GT(partOf(map, "great_saphenous_vein", Tissue::veinWall)->area, 0.0F);
    return lumen->area;
}

TEST(Slice, showsVeinsAsFullAsTheyAre) {
    EXPECT_NEAR(lumenOf(0.0F, 12e-6F, 1.0F), 12e-6F, 0.5e-6F) << "full: round";
    EXPECT_NEAR(lumenOf(0.0F, 4e-6F, 0.4F), 4e-6F, 0.4e-6F) << "collapsed: flat, but the same blood";
    EXPECT_NEAR(lumenOf(1.0F, 12e-6F, 1.0F), 12e-6F * std::sqrt(2.0F), 0.8e-6F) << "cut at a slant";
}

TEST(Contour, keepsTheInsideOnTheLeft) {
    Contour contour;
    // A triangle that faces +x: the inside is towards -x, and from above that is left of going +y.
    cutTriangle({{0.0F, -1.0F, 0.0F}}, {{0.0F, 1.0F, 0.0F}}, {{0.0F, 0.0F, 1.0F}}, 0.5F, contour);
    ASSERT_EQ(contour.size(), 1U);
    EXPECT_GT(contour[0].to.y, contour[0].from.y);
}

TEST(AxialView, looksFromBelowWithTheLateralSideLeftAndTheFrontUp) {
    ViewSpec view;
    showAxial(view, 0.3F);
    const glm::mat4 clip = view.camera.projection(1.0F) * view.camera.view();
    const auto at = [&](glm::vec3 place) {
        const glm::vec4 p = clip * glm::vec4(place, 1.0F);
        return glm::vec2(p) / p.w;
    };
    EXPECT_LT(view.camera.eye().z, 0.3F);
    const glm::vec2 middle = at(view.camera.target);
    EXPECT_NEAR(middle.x, 0.0F, 1e-4F);
    EXPECT_LT(at(view.camera.target + glm::vec3(0.05F, 0.0F, 0.0F)).x, -0.1F) << "lateral is left";
    EXPECT_LT(at(view.camera.target + glm::vec3(0.0F, 0.05F, 0.0F)).y, -0.1F) << "front is up (y down)";
    // Flat and square to the view: 50 mm are as long everywhere, in every direction.
    const float across = glm::distance(at({0.0F, 0.0F, 0.3F}), at({0.05F, 0.0F, 0.3F}));
    EXPECT_NEAR(glm::distance(at({0.03F, -0.06F, 0.3F}), at({0.03F, -0.01F, 0.3F})), across, 1e-4F);
    moveSection(view, 0.9F);
    EXPECT_EQ(view.sectionHeight, kHighestSection);
    EXPECT_EQ(view.camera.target.z, kHighestSection);
}

} // namespace
