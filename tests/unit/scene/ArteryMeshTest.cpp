// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <numeric>

#include <glm/geometric.hpp>
#include <gtest/gtest.h>

#include "RealLeg.h"
#include "scene/ArteryMesh.h"

namespace {

using namespace scene;

constexpr double kCut = 0.56;

const std::vector<StructureMesh>& meshes() {
    static const auto made = buildArteries(realLeg::leg(), kCut);
    return made;
}

double volumeOf(const StructureMesh& mesh) {
    double volume = 0.0;
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
        const glm::dvec3 a(mesh.vertices[mesh.indices[i]].position),
            b(mesh.vertices[mesh.indices[i + 1]].position), c(mesh.vertices[mesh.indices[i + 2]].position);
        volume += glm::dot(a, glm::cross(b, c)) / 6.0;
    }
    return volume;
}

TEST(ArteryMesh, makesOneMeshPerArteryBelowTheCut) {
    EXPECT_EQ(meshes().size(), realLeg::leg().arteries.size());
    for (const StructureMesh& mesh : meshes()) {
        EXPECT_EQ(mesh.layer, Layer::artery);
        EXPECT_GE(realLeg::leg().arteryIndex(mesh.id), 0) << mesh.id;
    }
}

// The tube is closed and faces outward: its volume is that of the course's cylinders, and positive.
TEST(ArteryMesh, isAsThickAsTheCourse) {
    for (const StructureMesh& mesh : meshes()) {
        if (mesh.id == "femoral_artery") continue; // cut
        const auto& artery =
            realLeg::leg().arteries[static_cast<std::size_t>(realLeg::leg().arteryIndex(mesh.id))];
        double expected = 0.0;
        for (std::size_t i = 0; i + 1 < artery.course.size(); ++i) {
            const auto &a = artery.course[i], &b = artery.course[i + 1];
            const double radius = 0.25 * (a.diameter + b.diameter) + artery.wallThickness;
            expected += M_PI * radius * radius * glm::distance(a.position, b.position);
        }
        EXPECT_NEAR(volumeOf(mesh), expected, 0.08 * expected) << mesh.id;
    }
}

TEST(ArteryMesh, everyEdgeBelongsToTwoTrianglesOfOneWay) {
    for (const StructureMesh& mesh : meshes()) {
        std::map<std::array<float, 3>, std::uint32_t> welded;
        std::vector<std::uint32_t> same;
        for (const auto& vertex : mesh.vertices) {
            const std::array<float, 3> key{vertex.position.x, vertex.position.y, vertex.position.z};
            same.push_back(welded.try_emplace(key, static_cast<std::uint32_t>(welded.size())).first->second);
        }
        std::map<std::pair<std::uint32_t, std::uint32_t>, int> edges;
        for (std::size_t i = 0; i < mesh.indices.size(); i += 3)
            for (std::size_t k = 0; k < 3; ++k)
                ++edges[{same[mesh.indices[i + k]], same[mesh.indices[i + (k + 1) % 3]]}];
        for (const auto& [edge, count] : edges) {
            EXPECT_EQ(count, 1) << mesh.id;
            EXPECT_TRUE(edges.contains({edge.second, edge.first})) << mesh.id << " is open";
        }
    }
}

TEST(ArteryMesh, endsFlatInTheCut) {
    float highest = 0.0F;
    int atCut = 0;
    for (const StructureMesh& mesh : meshes())
        for (const auto& vertex : mesh.vertices) {
            highest = std::max(highest, vertex.position.z);
            atCut += std::abs(vertex.position.z - 0.56F) < 1e-5F;
            EXPECT_NEAR(std::reduce(vertex.weights.begin(), vertex.weights.end()), 1.0F, 1e-4F);
        }
    EXPECT_LE(highest, 0.56F + 1e-5F);
    EXPECT_GE(atCut, 16);
}

} // namespace
