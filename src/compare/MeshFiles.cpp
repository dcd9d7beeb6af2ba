// SPDX-License-Identifier: Apache-2.0
#include "compare/MeshFiles.h"

#include <assimp/Importer.hpp>
#include <assimp/config.h>
#include <assimp/postprocess.h>
#include <assimp/scene.h>

#include "core/DataError.h"

namespace compare {
namespace {

class SceneFile {
public:
    explicit SceneFile(const std::filesystem::path& file) : name_(file.string()) {
        if (!std::filesystem::is_regular_file(file))
            throw core::DataError(name_, "", "is not there", "check the folder and the manifest");
        importer_.SetPropertyInteger(AI_CONFIG_PP_SBP_REMOVE, aiPrimitiveType_POINT | aiPrimitiveType_LINE);
        scene_ = importer_.ReadFile(name_, aiProcess_Triangulate | aiProcess_SortByPType);
        if (scene_ == nullptr || scene_->mRootNode == nullptr) {
            const std::string why = importer_.GetErrorString();
            throw core::DataError(name_, "", "cannot be read: " + why.substr(0, why.find_first_of("\r\n")),
                                  "check the file");
        }
    }

    // visit(name of the node, its triangles in the frame of the file)
    template <class Visit>
    void forEachMesh(Visit visit) const {
        walk(*scene_->mRootNode, {}, visit);
    }

    const std::string& name() const { return name_; }

private:
    template <class Visit>
    void walk(const aiNode& node, const aiMatrix4x4& above, Visit& visit) const {
        const aiMatrix4x4 place = above * node.mTransformation;
        for (unsigned i = 0; i < node.mNumMeshes; ++i)
            visit(node.mName.C_Str(), soupOf(*scene_->mMeshes[node.mMeshes[i]], place));
        for (unsigned i = 0; i < node.mNumChildren; ++i)
            walk(*node.mChildren[i], place, visit);
    }

    static Soup soupOf(const aiMesh& mesh, const aiMatrix4x4& place) {
        Soup soup;
        for (unsigned i = 0; i < mesh.mNumVertices; ++i) {
            const aiVector3D p = place * mesh.mVertices[i];
            soup.points.emplace_back(p.x, p.y, p.z);
        }
        for (unsigned i = 0; i < mesh.mNumFaces; ++i) {
            const aiFace& face = mesh.mFaces[i];
            if (face.mNumIndices == 3)
                soup.triangles.push_back({face.mIndices[0], face.mIndices[1], face.mIndices[2]});
        }
        return soup;
    }

    std::string name_;
    Assimp::Importer importer_;
    const aiScene* scene_ = nullptr;
};

} // namespace

Soup readSoup(const std::filesystem::path& file) {
    const SceneFile scene(file);
    Soup all;
    scene.forEachMesh([&](const std::string&, const Soup& soup) { all.append(soup); });
    if (all.triangles.empty()) throw core::DataError(scene.name(), "", "has no triangles", "check the file");
    return all;
}

std::map<std::string, Soup> readLeg(const std::filesystem::path& file) {
    const SceneFile scene(file);
    std::map<std::string, Soup> leg;
    scene.forEachMesh([&](const std::string& id, Soup soup) {
        for (dvec3& p : soup.points)
            p = 1000.0 * dvec3(p.x, -p.z, p.y);
        leg[id].append(soup);
    });
    return leg;
}

} // namespace compare
