// SPDX-License-Identifier: Apache-2.0
#include <set>

#include <gtest/gtest.h>

#include "ColumnSolid.h"
#include "GlbReader.h"
#include "sculpt/AnatomyData.h"
#include "sculpt/GlbWriter.h"
#include "sculpt/SculptPlan.h"

namespace {

using namespace sculpt;
using sculpt::test::ColumnSolid;
using sculpt::test::GlbReader;
using sculpt::test::ReadStructure;

const std::filesystem::path kAnatomy = std::filesystem::path(SH_SOURCE_DIR) / "assets/anatomy";
const std::filesystem::path kLeg = std::filesystem::path(SH_BINARY_DIR) / "leg.glb";

// The leg as it was baked by this build.
class BakedLeg : public testing::Test {
protected:
    static void SetUpTestSuite() {
        ASSERT_TRUE(std::filesystem::exists(kLeg)) << "build the target leg first";
        reader_ = std::make_unique<GlbReader>(kLeg);
        structures_ = reader_->structures();
    }
    static void TearDownTestSuite() {
        reader_.reset();
        structures_.clear();
    }

    static bool isSoft(const ReadStructure& s) { return s.kind == "muscle" || s.kind == "tendon"; }
    static const ReadStructure& structure(const std::string& id) {
        const auto found =
            std::find_if(structures_.begin(), structures_.end(), [&](auto& s) { return s.id == id; });
        return *found;
    }

    static inline std::unique_ptr<GlbReader> reader_;
    static inline std::vector<ReadStructure> structures_;
};

TEST_F(BakedLeg, HasEveryPlannedStructureUnderItsId) {
    ASSERT_TRUE(reader_->isWhole());
    std::set<std::string> baked;
    for (const ReadStructure& s : structures_)
        baked.insert(s.id);
    const SculptPlan plan = loadSculptPlan(kAnatomy / "sculpt.json");
    for (const StructurePlan& p : plan.structures)
        EXPECT_TRUE(baked.contains(p.id)) << p.id;
    EXPECT_GE(std::count_if(structures_.begin(), structures_.end(), [](auto& s) { return s.kind == "bone"; }),
              30);
    for (const char* id :
         {"skin", "deep_fascia", "femur", "patella", "soleus", "plantaris", "achilles_tendon"}) {
        EXPECT_TRUE(baked.contains(id)) << id;
    }
}

// As the file itself has it: y up, metres, meshes at the root, joints in their chain.
TEST_F(BakedLeg, StandsUprightInTheFile) {
    const auto& root = reader_->root();
    for (const auto& node : root["nodes"])
        EXPECT_FALSE(node.contains("matrix")) << node["name"];
    const auto& skin =
        root["accessors"]
            [root["meshes"].back()["primitives"][0]["attributes"]["POSITION"].get<std::size_t>()];
    ASSERT_EQ(root["meshes"].back()["name"], "skin");
    EXPECT_NEAR(skin["max"][1].get<double>(), 0.560, 1e-4) << "the cut";
    EXPECT_NEAR(skin["min"][1].get<double>(), 0.0, 2e-3) << "the sole";
    EXPECT_LT(skin["min"][2].get<double>(), -0.15) << "the toes point to the front, -z";
    EXPECT_EQ(root["scenes"][0]["nodes"].size(), 1 + structures_.size());
    for (std::size_t i = 0; i < anatomy::kBodyNames.size(); ++i)
        EXPECT_EQ(root["nodes"][root["skins"][0]["joints"][i].get<std::size_t>()]["name"],
                  anatomy::kBodyNames[i]);
}

TEST_F(BakedLeg, EverySurfaceIsClosedAndFacesOutward) {
    for (const ReadStructure& s : structures_) {
        EXPECT_TRUE(isWatertight(s.mesh)) << s.id;
        EXPECT_GT(volumeOf(s.mesh), 0.0) << s.id;
    }
}

TEST_F(BakedLeg, NormalsAgreeWithTheirTriangles) {
    for (const ReadStructure& s : structures_) {
        std::size_t against = 0;
        for (const Triangle& t : s.mesh.triangles) {
            const auto& p = s.mesh.positions;
            const glm::vec3 face = glm::cross(p[t[1]] - p[t[0]], p[t[2]] - p[t[0]]);
            const glm::vec3 sum = s.mesh.normals[t[0]] + s.mesh.normals[t[1]] + s.mesh.normals[t[2]];
            against += glm::dot(face, sum) < 0.0F ? 1 : 0;
        }
        EXPECT_LE(against, 2U) << s.id;
    }
}

TEST_F(BakedLeg, VertexDataIsInRange) {
    for (const ReadStructure& s : structures_) {
        for (std::size_t i = 0; i < s.mesh.positions.size(); ++i) {
            const glm::vec3 normal = s.mesh.normals[i], fiber(s.tangents[i]);
            ASSERT_NEAR(glm::length(normal), 1.0F, 1e-3F) << s.id;
            ASSERT_NEAR(glm::length(fiber), 1.0F, 1e-3F) << s.id;
            ASSERT_NEAR(glm::dot(normal, fiber), 0.0F, 2e-3F) << s.id;
            ASSERT_EQ(s.tangents[i].w, 1.0F);
            for (int k = 0; k < 4; ++k) {
                ASSERT_GE(s.colors[i][k], 0.0F) << s.id;
                ASSERT_LE(s.colors[i][k], 1.0F) << s.id;
            }
        }
    }
}

TEST_F(BakedLeg, SkinWeightsSumToOneAndBonesAreRigid) {
    for (const ReadStructure& s : structures_) {
        for (std::size_t i = 0; i < s.weights.size(); ++i) {
            const glm::vec4 w = s.weights[i];
            ASSERT_NEAR(w.x + w.y + w.z + w.w, 1.0F, 1e-5F) << s.id;
            for (const std::uint8_t joint : s.joints[i])
                ASSERT_LT(joint, anatomy::kBodyCount);
            if (s.kind == "bone") {
                ASSERT_EQ(w.x, 1.0F) << s.id;
                ASSERT_EQ(s.joints[i][0], s.joints[0][0]) << s.id;
            }
        }
    }
}

// Where the shape is the whole measured structure. Muscles whose tendons are drawn as tubes are compared in
// ClearanceReturnsTheVolume instead.
TEST_F(BakedLeg, VolumesAreTheMeasuredOnes) {
    const AnatomyData data = loadAnatomyData(kAnatomy);
    for (const char* id :
         {"tibia", "fibula", "gastrocnemius_medial_head", "gastrocnemius_lateral_head", "soleus"}) {
        const double measured = data.lofts.at(id).volume;
        EXPECT_NEAR(volumeOf(structure(id).mesh), measured, 0.05 * measured) << id;
    }
    for (const char* id : {"popliteus", "achilles_tendon"}) {
        const double measured = data.lofts.at(id).volume;
        EXPECT_NEAR(volumeOf(structure(id).mesh), measured, 0.10 * measured) << id;
    }
    // Winding-number volumes of the atlas' own meshes, cm3.
    const std::map<std::string, double> primitives{
        {"talus", 28.97},   {"calcaneus", 52.65},    {"navicular", 7.5},     {"cuboid", 11.52},
        {"patella", 10.72}, {"metatarsal_1", 13.26}, {"metatarsal_5", 7.46}, {"cuneiform_1", 8.11}};
    for (const auto& [id, cm3] : primitives)
        EXPECT_NEAR(volumeOf(structure(id).mesh), 1000 * cm3, 50 * cm3) << id;
}

TEST_F(BakedLeg, SoftPartsOverlapNeitherEachOtherNorBone) {
    std::vector<ColumnSolid> soft, bones;
    for (const ReadStructure& s : structures_) {
        if (isSoft(s)) soft.emplace_back(s.mesh, 1.5);
        if (s.kind == "bone") bones.emplace_back(s.mesh, 1.5);
    }
    double between = 0.0, withBone = 0.0;
    for (std::size_t i = 0; i < soft.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            between += soft[i].overlap(soft[j]);
        for (const ColumnSolid& bone : bones)
            withBone += soft[i].overlap(bone);
    }
    EXPECT_LT(between, 100.0); // mm3, of about 1.2 million
    EXPECT_LT(withBone, 100.0);
}

TEST_F(BakedLeg, TissueLiesInTheFasciaAndTheFasciaInTheSkin) {
    const ColumnSolid fascia(structure("deep_fascia").mesh, 1.5), skin(structure("skin").mesh, 1.5);
    EXPECT_GT(fascia.overlap(skin), 0.9999 * fascia.volume());
    for (const ReadStructure& s : structures_) {
        if (!isSoft(s) && s.kind != "bone") continue;
        const ColumnSolid part(s.mesh, 1.5);
        EXPECT_GT(part.overlap(fascia), 0.998 * part.volume()) << s.id;
    }
}

TEST_F(BakedLeg, EndsInOneFlatCut) {
    for (const char* id : {"skin", "deep_fascia", "femur"}) {
        float highest = 0.0F;
        for (const glm::vec3& p : structure(id).mesh.positions)
            highest = std::max(highest, p.z);
        EXPECT_NEAR(highest, 560.0F, 0.05F) << id;
    }
}

TEST_F(BakedLeg, FibersRunDownTheMuscles) {
    for (const char* id :
         {"soleus", "gastrocnemius_medial_head", "gastrocnemius_lateral_head", "tibialis_anterior"}) {
        const ReadStructure& s = structure(id);
        double down = 0.0;
        for (const glm::vec4& fiber : s.tangents)
            down -= static_cast<double>(fiber.z);
        EXPECT_GT(down / static_cast<double>(s.tangents.size()), 0.75) << id;
    }
}

TEST_F(BakedLeg, TendonAndMuscleAreToldApart) {
    for (const glm::vec4& color : structure("achilles_tendon").colors)
        ASSERT_EQ(color.b, 1.0F);
    const ReadStructure& soleus = structure("soleus");
    for (std::size_t i = 0; i < soleus.colors.size(); ++i) {
        const float z = soleus.mesh.positions[i].z;
        if (z > 250.0F) {
            ASSERT_EQ(soleus.colors[i].b, 0.0F);
        }
        if (z < 118.0F) {
            ASSERT_GT(soleus.colors[i].b, 0.9F);
        }
    }
}

TEST_F(BakedLeg, StaysWithinTheTriangleBudget) {
    std::size_t triangles = 0;
    for (const ReadStructure& s : structures_)
        triangles += s.mesh.triangles.size();
    EXPECT_GT(triangles, 100000U);
    EXPECT_LT(triangles, 450000U); // the finest level; the renderer draws far fewer
}

TEST_F(BakedLeg, FileCarriesTheHashOfItsInputs) {
    EXPECT_EQ(inputHashOf(kLeg).size(), 16U);
}

} // namespace
