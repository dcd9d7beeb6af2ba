// SPDX-License-Identifier: Apache-2.0
#include <sstream>

#include "BakedStructures.h"
#include "sculpt/SelfIntersection.h"
#include "sculpt/Simplify.h"

namespace {

using namespace sculpt;

class BakedSurface : public test::BakedStructures {};

std::string placeOf(const Mesh& mesh, std::uint32_t triangle) {
    const vec3 p = mesh.positions[mesh.triangles[triangle][0]];
    std::ostringstream text;
    text << p.x << " " << p.y << " " << p.z;
    return text.str();
}

TEST_F(BakedSurface, NoTriangleIsDegenerate) {
    for (const auto& s : structures_) {
        const auto slivers = sliverTriangles(s.mesh);
        EXPECT_TRUE(slivers.empty()) << s.id << ": " << slivers.size() << ", first at "
                                     << placeOf(s.mesh, slivers.front());
    }
}

TEST_F(BakedSurface, NoTwoTrianglesPassThroughEachOther) {
    for (const auto& s : structures_) {
        const auto pairs = selfIntersections(s.mesh);
        EXPECT_TRUE(pairs.empty()) << s.id << ": " << pairs.size() << " pairs, first at "
                                   << placeOf(s.mesh, pairs.front().first);
    }
}

// A tendon that its neighbors cut through would end in the air.
TEST_F(BakedSurface, EveryBoneMuscleTendonAndEnvelopeIsOnePiece) {
    int checked = 0;
    for (const auto& s : structures_) {
        if (s.id == "toenails") continue;
        EXPECT_EQ(piecesOf(s.mesh).size(), 1U) << s.id;
        ++checked;
    }
    EXPECT_GT(checked, 90);
}

// Each piece by itself: an inverted inner shell would hide in the volume of the whole.
TEST_F(BakedSurface, EveryPieceFacesOutward) {
    for (const auto& s : structures_) {
        for (const Mesh& piece : piecesOf(s.mesh))
            EXPECT_GT(volumeOf(piece), 0.0) << s.id << " at " << placeOf(piece, 0);
    }
}

TEST_F(BakedSurface, OcclusionAndThicknessAreNoConstants) {
    for (const auto& s : structures_) {
        const auto range = [&](int channel) {
            float low = 1.0F, high = 0.0F;
            for (const glm::vec4& color : s.colors)
                low = std::min(low, color[channel]), high = std::max(high, color[channel]);
            EXPECT_GE(low, 0.0F) << s.id;
            EXPECT_LE(high, 1.0F) << s.id;
            return high - low;
        };
        EXPECT_GT(range(0), 0.05F) << s.id << ": occlusion";
        EXPECT_GT(range(1), 0.002F) << s.id << ": thickness";
    }
}

// 60 MB for the whole file.
TEST_F(BakedSurface, TheFileIsSmall) {
    EXPECT_LT(std::filesystem::file_size(std::filesystem::path(SH_BINARY_DIR) / "leg.glb"), 60'000'000U);
}

} // namespace
