// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <fstream>
#include <map>
#include <numeric>

#include <glm/geometric.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "GlbFile.h"
#include "RealLeg.h"
#include "core/DataError.h"
#include "scene/LegImport.h"

namespace {

using namespace scene;
using testing::HasSubstr;
using testing::Not;

std::filesystem::path write(const std::string& name, const std::string& bytes) {
    const auto file = std::filesystem::path(testing::TempDir()) / name;
    std::ofstream(file, std::ios::binary) << bytes;
    return file;
}

std::string complaintOf(const std::filesystem::path& file) {
    try {
        loadStructures(file, realLeg::leg());
    } catch (const core::DataError& error) {
        return error.what();
    }
    return "no complaint";
}

TEST(LegImport, turnsGltfIntoTheLegsFrameWithEveryAttribute) {
    const auto meshes =
        loadStructures(write("soleus.glb", glbFile::withTriangle({.node = "soleus"})), realLeg::leg());
    ASSERT_EQ(meshes.size(), 1U);
    const StructureMesh& soleus = meshes.front();
    EXPECT_EQ(soleus.id, "soleus");
    EXPECT_EQ(soleus.layer, Layer::muscle);
    EXPECT_EQ(soleus.muscle, realLeg::leg().muscleIndex("soleus"));
    ASSERT_EQ(soleus.vertices.size(), 3U);
    EXPECT_EQ(soleus.indices, (std::vector<std::uint32_t>{0, 1, 2}));
    const auto& vertex = soleus.vertices[1]; // written as (0.1, 0.2, 0.3), root matrix to y-up and back
    EXPECT_LT(glm::distance(vertex.position, {0.1F, 0.2F, 0.3F}), 1e-6F);
    EXPECT_LT(glm::distance(vertex.normal, {0, 0, 1}), 1e-6F);
    EXPECT_LT(glm::distance(vertex.fiber, {1, 0, 0}), 1e-6F);
    EXPECT_NEAR(vertex.occlusion, 0.5F, 1e-6F);
    EXPECT_NEAR(vertex.thickness, 0.02F, 1e-6F);
    EXPECT_NEAR(vertex.tendon, 0.75F, 1e-6F);
    const auto soft = anatomy::skinWeightsAt(realLeg::leg().rig, {0.1, 0.2, 0.3});
    EXPECT_NEAR(vertex.weights[3], soft[3], 1e-6) << "no joints in the file: weights of the rig";
}

TEST(LegImport, readsAnyFormatWithOurNames) {
    const std::string obj =
        "o tibia\nv 0 0 0.1\nv 0.1 0 0.1\nv 0 0.1 0.1\nf 1 2 3\no moon\nv 0 0 1\nv 1 0 1\nv 0 1 1\nf 4 5 6\n";
    const auto meshes = loadStructures(write("bones.obj", obj), realLeg::leg());
    ASSERT_EQ(meshes.size(), 1U) << "the moon is left out";
    EXPECT_EQ(meshes.front().layer, Layer::bone);
    EXPECT_EQ(meshes.front().vertices.front().weights[static_cast<std::size_t>(anatomy::Body::shank)], 1.0F)
        << "bones are rigid";
    EXPECT_NEAR(meshes.front().vertices.front().normal.z, 1.0F, 1e-5F) << "normals are made, outside first";
}

TEST(LegImport, complainsInOneLineNamingTheFile) {
    const std::string whole = glbFile::withTriangle({.node = "soleus"});
    const std::map<std::filesystem::path, std::string> cases{
        {"/nowhere/leg.glb", "is not there"},
        {write("empty.glb", ""), "cannot be read"},
        {write("half.glb", whole.substr(0, whole.size() / 2)), "cannot be read"},
        {write("text.glb", "this is not a leg"), "cannot be read"},
        {write("nan.glb", glbFile::withTriangle({.node = "soleus", .x = std::nanf("")})), ""},
        {write("mm.glb", glbFile::withTriangle({.node = "soleus", .x = 100.0F})), "within 5 m"},
        {write("index.glb", glbFile::withTriangle({.node = "soleus", .lastIndex = 7})), ""},
        {write("name.glb", glbFile::withTriangle({.node = "solues"})), "soleus"},
        {write("line.obj", "o tibia\nv 0 0 0\nv 1 0 0\nl 1 2\n"), ""},
    };
    for (const auto& [file, message] : cases) {
        const std::string complaint = complaintOf(file);
        EXPECT_THAT(complaint, HasSubstr(file.string()));
        EXPECT_THAT(complaint, HasSubstr(message));
        EXPECT_THAT(complaint, Not(HasSubstr("\n")));
        EXPECT_NE(complaint, "no complaint") << file;
    }
}

TEST(LegImport, survivesEveryTruncation) {
    const std::string whole = glbFile::withTriangle({.node = "soleus"});
    for (std::size_t length = 0; length + 4 < whole.size(); length += 13)
        EXPECT_NE(complaintOf(write("cut.glb", whole.substr(0, length))), "no complaint") << length;
}

TEST(LegImport, readsTheBakedLegWhole) {
    const std::filesystem::path baked = SH_BINARY_DIR "/leg.glb";
    if (!std::filesystem::exists(baked)) GTEST_SKIP() << "the leg is not baked yet";
    std::map<std::string, StructureMesh> leg;
    for (auto& mesh : loadStructures(baked, realLeg::leg()))
        leg[mesh.id] = std::move(mesh);
    for (const char* id : {"skin", "deep_fascia", "tibia", "fibula", "calcaneus", "soleus", "achilles_tendon",
                           "gastrocnemius_medial_head", "gastrocnemius_lateral_head", "tibialis_anterior"})
        EXPECT_TRUE(leg.contains(id)) << id;
    for (const auto& [id, mesh] : leg) {
        float worst = 0.0F;
        for (const auto& vertex : mesh.vertices) {
            worst =
                std::max(worst, std::abs(std::reduce(vertex.weights.begin(), vertex.weights.end()) - 1.0F));
            worst = std::max(worst, std::abs(glm::length(vertex.normal) - 1.0F));
            EXPECT_GT(vertex.position.z, -0.02F);
            EXPECT_LT(vertex.position.z, 0.6F);
        }
        EXPECT_LT(worst, 1e-3F) << id;
    }
    EXPECT_GT(leg["soleus"].vertices.size(), 1000U);
    EXPECT_NEAR(glm::length(leg["soleus"].vertices[100].fiber), 1.0F, 1e-3F);
    EXPECT_EQ(leg["achilles_tendon"].layer, Layer::tendon);
}

} // namespace
