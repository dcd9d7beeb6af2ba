// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <gtest/gtest.h>

#include "sculpt/MeshRepair.h"
#include "sculpt/SelfIntersection.h"
#include "sculpt/SurfaceNets.h"

namespace {

using namespace sculpt;

// A thin box of which one side has a corner in the middle of an edge of its neighbor: 4 lies on 0-1.
Mesh boxWithSliver() {
    Mesh mesh;
    mesh.positions = {{0, 0, 0}, {4, 0, 0}, {2, 3, 0}, {2, 1, -3}, {2, 0, 0}};
    mesh.triangles = {{0, 4, 2}, {4, 1, 2}, {0, 1, 4}, {0, 3, 1}, {1, 3, 2}, {0, 2, 3}};
    return mesh;
}

TEST(MeshRepair, flipsATriangleWithoutArea) {
    Mesh mesh = boxWithSliver();
    ASSERT_TRUE(isWatertight(mesh));
    ASSERT_EQ(sliverTriangles(mesh).size(), 1U);
    const double volume = volumeOf(mesh);
    EXPECT_TRUE(flipSlivers(mesh));
    EXPECT_TRUE(isWatertight(mesh));
    EXPECT_EQ(mesh.triangles.size(), 6U);
    EXPECT_NEAR(volumeOf(mesh), volume, 1e-6);
}

// A ball whose top vertex is pushed down through its bottom.
TEST(MeshRepair, drawsTangledVerticesApart) {
    class Ball : public Field {
    public:
        float at(const vec3& p) const override { return glm::length(p) - 10.0F; }
        Box bounds() const override {
            Box box;
            box.include(vec3(-10.0F)), box.include(vec3(10.0F));
            return box;
        }
    };
    Mesh mesh = surfaceNets(sampled(Ball(), 2.0F, 4.0F));
    ASSERT_TRUE(tangledVertices(mesh).empty());
    const auto top = std::max_element(mesh.positions.begin(), mesh.positions.end(),
                                      [](const vec3& a, const vec3& b) { return a.z < b.z; });
    *top = vec3(1.3F, 0.7F, -14.0F);
    ASSERT_FALSE(selfIntersections(mesh).empty());
    disentangle(mesh);
    EXPECT_TRUE(tangledVertices(mesh).empty());
    EXPECT_TRUE(isWatertight(mesh));
    EXPECT_NEAR(volumeOf(mesh), 4189.0, 0.1 * 4189.0);
}

// A tetrahedron whose normals all point up: its underside faces away from them.
TEST(MeshRepair, tiltsNormalsToTheirTriangles) {
    Mesh mesh;
    mesh.positions = {{0, 0, 0}, {4, 0, 0}, {2, 3, 0}, {2, 1, 3}};
    mesh.triangles = {{0, 2, 1}, {0, 1, 3}, {1, 2, 3}, {2, 0, 3}};
    mesh.normals.assign(4, vec3(0.0F, 0.0F, 1.0F));
    tiltNormals(mesh);
    for (const Triangle& t : mesh.triangles) {
        const vec3 a = mesh.positions[t[0]];
        const vec3 face = glm::cross(mesh.positions[t[1]] - a, mesh.positions[t[2]] - a);
        EXPECT_GE(glm::dot(face, mesh.normals[t[0]] + mesh.normals[t[1]] + mesh.normals[t[2]]), 0.0F);
    }
    for (const vec3& normal : mesh.normals)
        EXPECT_NEAR(glm::length(normal), 1.0F, 1e-5F);
}

} // namespace
