// SPDX-License-Identifier: Apache-2.0
#include "scene/LegImport.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <new>

#include <assimp/Importer.hpp>
#include <assimp/config.h>
#include <assimp/postprocess.h>
#include <assimp/scene.h>

#include "core/DataError.h"
#include "core/Log.h"
#include "core/NearestName.h"
#include "scene/MeshReader.h"

namespace scene {
namespace {

const glm::mat4 kFromGltf{{1, 0, 0, 0}, {0, 0, 1, 0}, {0, -1, 0, 0}, {0, 0, 0, 1}}; // y up -> z up

glm::mat4 matrixOf(const aiMatrix4x4& m) { // Assimp is row major
    return {{m.a1, m.b1, m.c1, m.d1},
            {m.a2, m.b2, m.c2, m.d2},
            {m.a3, m.b3, m.c3, m.d3},
            {m.a4, m.b4, m.c4, m.d4}};
}

std::string lowercaseExtension(const std::filesystem::path& file) {
    std::string extension = file.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension;
}

std::string firstLine(const std::string& text) {
    return text.substr(0, text.find_first_of("\r\n"));
}

class LegReader {
public:
    LegReader(const std::filesystem::path& file, const anatomy::Leg& leg)
        : file_(file.string()),
          gltf_(lowercaseExtension(file) == ".glb" || lowercaseExtension(file) == ".gltf"), leg_(leg) {}

    std::vector<StructureMesh> read() {
        if (!std::filesystem::is_regular_file(file_))
            throw core::DataError(file_, "", "is not there", "run ./dev build, which bakes the leg");
        const aiScene& scene = parse();
        visit(scene, *scene.mRootNode, gltf_ ? kFromGltf : glm::mat4(1.0F));
        if (structures_.empty()) failUnknown();
        std::vector<StructureMesh> result;
        for (auto& [id, structure] : structures_)
            result.push_back(std::move(structure));
        return result;
    }

private:
    const aiScene& parse() {
        unsigned steps = aiProcess_Triangulate | aiProcess_SortByPType | aiProcess_GenSmoothNormals |
                         aiProcess_ValidateDataStructure;
        if (!gltf_) steps |= aiProcess_JoinIdenticalVertices;
        importer_.SetPropertyInteger(AI_CONFIG_PP_SBP_REMOVE, aiPrimitiveType_POINT | aiPrimitiveType_LINE);
        const aiScene* scene = importer_.ReadFile(file_, steps);
        const std::string complaint = importer_.GetErrorString();
        if (complaint.find("bad_alloc") != std::string::npos) throw std::bad_alloc(); // the file is fine
        if (scene == nullptr || scene->mRootNode == nullptr ||
            (scene->mFlags & AI_SCENE_FLAGS_INCOMPLETE) != 0)
            throw core::DataError(file_, "", "cannot be read: " + firstLine(complaint),
                                  "bake it again or check the file");
        return *scene;
    }

    void visit(const aiScene& scene, const aiNode& node, const glm::mat4& above) {
        const glm::mat4 toLeg = above * matrixOf(node.mTransformation);
        for (unsigned i = 0; i < node.mNumMeshes; ++i)
            add(*scene.mMeshes[node.mMeshes[i]], node, toLeg);
        for (unsigned i = 0; i < node.mNumChildren; ++i)
            visit(scene, *node.mChildren[i], toLeg);
    }

    void add(const aiMesh& mesh, const aiNode& node, const glm::mat4& toLeg) {
        for (const std::string id : {node.mName.C_Str(), mesh.mName.C_Str()}) {
            const auto kind = kindOf(id, leg_);
            if (!kind) continue;
            StructureMesh& target = structures_[id];
            target.id = id;
            target.layer = kind->layer;
            target.muscle = kind->muscle;
            return appendMesh(mesh, {file_, toLeg, *kind}, leg_.rig, target);
        }
        unknown_ = node.mName.C_Str();
        core::log::warn("{}: node \"{}\" is no structure of the leg and is left out", file_, unknown_);
    }

    [[noreturn]] void failUnknown() const {
        const auto known = structureIds(leg_);
        throw core::DataError(
            file_, unknown_.empty() ? "" : "node \"" + unknown_ + "\"", "has no structure of the leg",
            "name the nodes by our ids, such as \"" + core::nearestName(unknown_, known) + "\"");
    }

    std::string file_;
    bool gltf_;
    const anatomy::Leg& leg_;
    Assimp::Importer importer_;
    std::map<std::string, StructureMesh> structures_; // sorted: the same file gives the same order everywhere
    std::string unknown_;
};

} // namespace

std::vector<StructureMesh> loadStructures(const std::filesystem::path& file, const anatomy::Leg& leg) {
    return LegReader(file, leg).read();
}

} // namespace scene
