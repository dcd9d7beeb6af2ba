// SPDX-License-Identifier: Apache-2.0
#include <numeric>

#include <glm/geometric.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "RealLeg.h"
#include "TinyAtlas.h"
#include "core/DataError.h"
#include "scene/LegImport.h"
#include "scene/atlas/VertexEstimate.h"

namespace {

using namespace scene;
using testing::Contains;
using testing::HasSubstr;
using tinyAtlas::import;
using tinyAtlas::inMm;
using tinyAtlas::structure;

glm::vec3 middleOf(const StructureMesh& mesh) {
    glm::vec3 low(1e9F), high(-1e9F);
    for (const auto& vertex : mesh.vertices)
        low = glm::min(low, vertex.position), high = glm::max(high, vertex.position);
    return 0.5F * (low + high);
}

double volumeOf(const StructureMesh& mesh) {
    double volume = 0.0;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const auto at = [&](std::size_t k) {
            return glm::dvec3(mesh.vertices[mesh.indices[i + k]].position);
        };
        volume += glm::dot(at(0), glm::cross(at(1), at(2))) / 6.0;
    }
    return volume;
}

void expectTibiaInPlace(const tinyAtlas::Outcome& outcome) {
    ASSERT_EQ(outcome.complaint, "");
    const auto& tibia = structure(outcome.leg, "tibia");
    EXPECT_LT(glm::distance(middleOf(tibia), tinyAtlas::shapes()[0].center), 1e-4F);
    const double ellipsoid = 4.0 / 3.0 * 3.14159 * 0.034 * 0.030 * 0.190;
    EXPECT_NEAR(volumeOf(tibia) / ellipsoid, 0.92, 0.05) << "faces outward, not mirrored inside out";
    for (const auto& vertex : tibia.vertices) {
        const glm::vec3 away = vertex.position - tinyAtlas::shapes()[0].center;
        EXPECT_GT(glm::dot(vertex.normal, away), 0.0F);
        EXPECT_EQ(vertex.weights[static_cast<std::size_t>(anatomy::Body::shank)], 1.0F);
    }
}

TEST(AtlasImport, bringsUnitsAxesAndOffsetIntoOurFrame) {
    expectTibiaInPlace(import(tinyAtlas::folder("plain", inMm), tinyAtlas::manifest()));
    // A right leg that looks backwards, in centimeters, elsewhere.
    const auto turned = tinyAtlas::folder("turned", [](const glm::vec3& p) {
        return glm::vec3(-100.0F * p.x - 7.0F, -100.0F * p.y - 8.0F, 100.0F * p.z - 9.0F);
    });
    expectTibiaInPlace(import(turned, tinyAtlas::manifest(R"("unit": "cm", "offset_mm": [-70, -80, 90],
        "axes": {"lateral": "-x", "anterior": "-y", "up": "z"})")));
}

TEST(AtlasImport, mirrorsALeftLegAndKeepsItsOutsideOutside) {
    const auto left = tinyAtlas::folder(
        "left", [](const glm::vec3& p) { return glm::vec3(-1000.0F * p.x, 1000.0F * p.y, 1000.0F * p.z); });
    expectTibiaInPlace(import(left, tinyAtlas::manifest(R"("unit": "mm",
        "axes": {"lateral": "-x", "anterior": "y", "up": "z"})")));
}

TEST(AtlasImport, appliesAMatrixRowByRow) {
    const auto yUp = tinyAtlas::folder("y-up", [](const glm::vec3& p) {
        return glm::vec3(p.x + 0.1F, p.z, -p.y); // meters
    });
    expectTibiaInPlace(import(yUp, tinyAtlas::manifest(R"("unit": "m",
        "matrix_mm": [1, 0, 0, -100,  0, 0, -1, 0,  0, 1, 0, 0,  0, 0, 0, 1])")));
}

TEST(AtlasImport, takesTheFirstUnitThatFits) {
    const auto odd = tinyAtlas::folder("odd", [](const glm::vec3& p) { return p / 0.21301F; });
    expectTibiaInPlace(import(odd, tinyAtlas::manifest(R"("unit": ["mm", 213.01],
        "axes": {"lateral": "x", "anterior": "y", "up": "z"})")));
}

TEST(AtlasImport, turnsASurfaceThatIsInsideOut) {
    const auto folder = tinyAtlas::folder("inside-out", inMm);
    std::string text = tinyAtlas::obj(tinyAtlas::shapes()[0], [](const glm::vec3& p) {
        return glm::vec3(-1000.0F * p.x, 1000.0F * p.y, 1000.0F * p.z); // mirrored points, unturned triangles
    });
    tinyAtlas::write(folder / "tibia.obj", text);
    const auto outcome = import(folder, tinyAtlas::manifest());
    ASSERT_EQ(outcome.complaint, "");
    EXPECT_GT(volumeOf(structure(outcome.leg, "tibia")), 0.0);
}

TEST(AtlasImport, mergesSeveralFilesAndNodesIntoOneStructure) {
    const auto folder = tinyAtlas::folder("merge", inMm);
    const auto& shapes = tinyAtlas::shapes();
    // One file with two nodes: the calcaneus in two pieces beside a moon.
    std::string both = tinyAtlas::obj({"Heel.r", shapes[3].center, 0.6F * shapes[3].half}, inMm);
    tinyAtlas::write(folder / "one.obj", both);
    tinyAtlas::write(folder / "two.obj", tinyAtlas::obj(shapes[3], inMm));
    const auto outcome = import(folder, R"({"name": "Tiny", "attribution": "nobody", "license": "none",
        "unit": "mm", "axes": {"lateral": "x", "anterior": "y", "up": "z"}, "structures": [
        {"id": "calcaneus", "sources": [{"file": "one.obj", "node": "heel_R"}, "two"]},
        {"id": "fibular_artery", "file": "fibula.obj", "note": "the atlas calls it something else"}]})");
    ASSERT_EQ(outcome.complaint, "");
    EXPECT_EQ(outcome.leg.origins.at("calcaneus"), "one.obj (heel_R), two.obj");
    EXPECT_GT(structure(outcome.leg, "calcaneus").indices.size(), 2U * 3U * 250U) << "both pieces are in it";
    EXPECT_EQ(structure(outcome.leg, "fibular_artery").layer, Layer::artery) << "the manifest renames";
    EXPECT_EQ(outcome.leg.meshes.size(), 6U) << "four of ours, one of theirs for ours, one more";
    EXPECT_FALSE(outcome.leg.origins.contains("soleus")) << "ours";
}

TEST(AtlasImport, takesFibersAndTendonFromTheLikePlaceOnOurs) {
    const auto folder = tinyAtlas::folder("fibers", inMm);
    const auto outcome = import(folder, tinyAtlas::manifest());
    ASSERT_EQ(outcome.complaint, "");
    const auto& soleus = structure(outcome.leg, "soleus");
    EXPECT_EQ(soleus.muscle, realLeg::leg().muscleIndex("soleus"));
    for (const auto& vertex : soleus.vertices) {
        EXPECT_NEAR(glm::length(vertex.fiber), 1.0F, 1e-4F);
        EXPECT_NEAR(glm::dot(vertex.fiber, vertex.normal), 0.0F, 1e-4F);
        if (std::abs(vertex.normal.z) < 0.5F) {
            EXPECT_LT(vertex.fiber.z, -0.8F);
        }
        if (vertex.position.z > 0.32F) {
            EXPECT_EQ(vertex.tendon, 0.0F);
        }
        if (vertex.position.z < 0.26F) {
            EXPECT_EQ(vertex.tendon, 1.0F);
        }
        EXPECT_NEAR(std::reduce(vertex.weights.begin(), vertex.weights.end()), 1.0F, 1e-4F);
    }
}

// An atlas may draw a muscle with its whole tendon where we draw the belly alone.
TEST(AtlasImport, takesForTendonWhatReachesBelowOurMuscle) {
    scene::StructureMesh belly;
    for (const auto& mesh : tinyAtlas::ours())
        if (mesh.id == "soleus") belly = mesh;
    for (auto& vertex : belly.vertices)
        vertex.tendon = 0.0F;
    const scene::atlas::Surface longer{
        {{0.0F, -0.02F, 0.40F}, {0.02F, -0.02F, 0.15F}, {-0.02F, -0.02F, 0.05F}}, {0, 1, 2}};
    const auto imported = scene::atlas::asStructure("soleus", longer, realLeg::leg(), &belly);
    ASSERT_EQ(imported.vertices.size(), 3U);
    EXPECT_EQ(imported.vertices[0].tendon, 0.0F);
    EXPECT_EQ(imported.vertices[1].tendon, 0.0F);
    EXPECT_EQ(imported.vertices[2].tendon, 1.0F);
}

TEST(AtlasImport, measuresThicknessAndOcclusion) {
    const auto outcome = import(tinyAtlas::folder("thick", inMm), tinyAtlas::manifest());
    ASSERT_EQ(outcome.complaint, "");
    float front = 0.0F, freeest = 0.0F, darkest = 1.0F;
    for (const auto& vertex : structure(outcome.leg, "soleus").vertices) {
        if (std::abs(vertex.position.z - 0.29F) < 0.01F && std::abs(vertex.position.x) < 0.003F)
            front = std::max(front, vertex.thickness);
        freeest = std::max(freeest, vertex.occlusion);
        darkest = std::min(darkest, vertex.occlusion);
    }
    EXPECT_NEAR(front, 0.040F, 0.003F) << "twice the half axis";
    EXPECT_GT(freeest, 0.9F) << "behind the calf there is nothing";
    EXPECT_LT(darkest, 0.5F) << "the tibia touches it in front";
}

TEST(AtlasImport, cutsAndClosesWhatReachesAboveTheLeg) {
    const auto folder = tinyAtlas::folder("cut", inMm);
    const auto outcome = import(folder, tinyAtlas::manifest(R"("unit": "mm", "cut_above_mm": 262,
        "axes": {"lateral": "x", "anterior": "y", "up": "z"})"));
    ASSERT_THAT(outcome.complaint, HasSubstr("patella")) << "all of it lies above";
    const auto half =
        import(folder, R"({"name": "Tiny", "attribution": "nobody", "license": "none", "unit": "mm",
        "axes": {"lateral": "x", "anterior": "y", "up": "z"}, "cut_above_mm": 262,
        "structures": [{"id": "tibia", "file": "tibia.obj"}]})");
    ASSERT_EQ(half.complaint, "");
    const auto& tibia = structure(half.leg, "tibia");
    const double ellipsoid = 4.0 / 3.0 * 3.14159 * 0.034 * 0.030 * 0.190;
    EXPECT_NEAR(volumeOf(tibia) / ellipsoid, 0.46, 0.03) << "half of it, closed";
    for (const auto& vertex : tibia.vertices)
        EXPECT_LT(vertex.position.z, 0.2621F);
}

TEST(AtlasImport, simplifiesAMillionTriangles) {
    const auto folder = tinyAtlas::folder("million", inMm);
    tinyAtlas::write(folder / "tibia.obj", tinyAtlas::obj(tinyAtlas::shapes()[0], inMm, 710));
    const auto outcome = import(folder, tinyAtlas::manifest());
    ASSERT_EQ(outcome.complaint, "");
    const auto& tibia = structure(outcome.leg, "tibia");
    EXPECT_LE(tibia.indices.size() / 3, 61000U);
    EXPECT_GT(tibia.indices.size() / 3, 5000U);
    EXPECT_NEAR(volumeOf(tibia) / (4.0 / 3.0 * 3.14159 * 0.034 * 0.030 * 0.190), 1.0, 0.01);
    EXPECT_THAT(outcome.lines, Contains(HasSubstr("simplified from 100")));
}

TEST(AtlasImport, importsTheWholeAtlasBesideTheProject) {
    const std::filesystem::path atlas = SH_SOURCE_DIR "/../shared/anatomy/atlas_obj";
    const std::filesystem::path baked = SH_BINARY_DIR "/leg.glb";
    if (!std::filesystem::exists(atlas)) GTEST_SKIP() << "BodyParts3D is not here";
    if (!std::filesystem::exists(baked)) GTEST_SKIP() << "the leg is not baked yet";
    const auto& leg = realLeg::leg();
    const auto manifest = atlas::loadManifest(SH_SOURCE_DIR "/assets/import/bodyparts3d.json", leg);
    const auto imported =
        atlas::importAtlas(atlas, manifest, loadStructures(baked, leg), leg, [](const std::string&) {});
    EXPECT_EQ(imported.origins.size(), manifest.mappings.size());
    const glm::vec3 tibia = middleOf(structure(imported, "tibia"));
    EXPECT_NEAR(tibia.z, 0.262F, 0.003F);
    EXPECT_NEAR(volumeOf(structure(imported, "soleus")) * 1e6, 319.0, 8.0) << "cm³ as measured on it";
    EXPECT_TRUE(imported.origins.contains("fibular_artery"));
    EXPECT_FALSE(imported.origins.contains("skin"));
}

} // namespace
