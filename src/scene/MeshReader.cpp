// SPDX-License-Identifier: Apache-2.0
#include "scene/MeshReader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include <assimp/mesh.h>
#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>
#include <glm/matrix.hpp>

#include "core/DataError.h"

namespace scene {
namespace {

constexpr float kFarthest = 5.0F;         // m; beyond it the file is in millimetres
constexpr float kThicknessOfWhite = 0.1F; // m at COLOR_0.g = 1

glm::vec3 vectorOf(const aiVector3D& v) {
    return {v.x, v.y, v.z};
}

glm::vec3 unitOr(const glm::vec3& v, const glm::vec3& fallback) {
    const float length = glm::length(v);
    return length > 1e-12F && std::isfinite(length) ? v / length : fallback;
}

class MeshReader {
public:
    MeshReader(const aiMesh& source, const MeshPlace& place)
        : source_(source), place_(place), directions_(place.toLeg),
          normals_(glm::transpose(glm::inverse(glm::mat3(place.toLeg)))) {}

    StructureMesh::Vertex vertex(unsigned index) const {
        StructureMesh::Vertex result{};
        result.position = glm::vec3(place_.toLeg * glm::vec4(vectorOf(source_.mVertices[index]), 1.0F));
        const glm::vec3 size = glm::abs(result.position);
        if (!(std::max({size.x, size.y, size.z}) <= kFarthest))
            fail("has a vertex that is not within 5 m of the foot");
        const glm::vec3 normal = source_.HasNormals() ? vectorOf(source_.mNormals[index]) : glm::vec3(0.0F);
        result.normal = unitOr(normals_ * normal, {0.0F, 0.0F, 1.0F});
        const bool fibrous = place_.kind.layer == Layer::muscle || place_.kind.layer == Layer::tendon;
        result.fiber = glm::vec3(0.0F);
        if (fibrous && source_.HasTangentsAndBitangents())
            result.fiber = unitOr(directions_ * vectorOf(source_.mTangents[index]), glm::vec3(0.0F));
        setColors(index, result);
        return result;
    }

    // Triangles, wound so that the outside stays outside when the transform mirrors.
    std::vector<std::uint32_t> indices(std::uint32_t offset) const {
        const bool mirrors = glm::determinant(directions_) < 0.0F;
        std::vector<std::uint32_t> result;
        for (unsigned f = 0; f < source_.mNumFaces; ++f) {
            const aiFace& face = source_.mFaces[f];
            if (face.mNumIndices != 3) continue;
            const std::array<unsigned, 3> corners{face.mIndices[0], face.mIndices[mirrors ? 2 : 1],
                                                  face.mIndices[mirrors ? 1 : 2]};
            for (const unsigned corner : corners) {
                if (corner >= source_.mNumVertices) fail("has a triangle with a vertex that is not there");
                result.push_back(offset + corner);
            }
        }
        if (result.empty()) fail("has no triangles");
        return result;
    }

    [[noreturn]] void fail(const std::string& message) const {
        throw core::DataError(place_.file, source_.mName.C_Str(), message,
                              "export the structure again, in metres");
    }

private:
    void setColors(unsigned index, StructureMesh::Vertex& vertex) const {
        if (!source_.HasVertexColors(0)) return;
        const aiColor4D& color = source_.mColors[0][index];
        const auto share = [](float value) {
            return std::isfinite(value) ? std::clamp(value, 0.0F, 1.0F) : 0.0F;
        };
        vertex.occlusion = share(color.r);
        vertex.thickness = kThicknessOfWhite * share(color.g);
        vertex.tendon = share(color.b);
    }

    const aiMesh& source_;
    const MeshPlace& place_;
    glm::mat3 directions_, normals_;
};

// Weights as the file has them; bones with other names count for nothing.
std::vector<std::array<float, anatomy::kBodyCount>> weightsOf(const aiMesh& source) {
    std::vector<std::array<float, anatomy::kBodyCount>> weights(source.mNumVertices);
    for (unsigned b = 0; b < source.mNumBones; ++b) {
        const aiBone& bone = *source.mBones[b];
        const auto body =
            std::find(anatomy::kBodyNames.begin(), anatomy::kBodyNames.end(), bone.mName.C_Str());
        if (body == anatomy::kBodyNames.end()) continue;
        for (unsigned k = 0; k < bone.mNumWeights; ++k) {
            const aiVertexWeight& weight = bone.mWeights[k];
            if (weight.mVertexId < weights.size() && std::isfinite(weight.mWeight))
                weights[weight.mVertexId][static_cast<std::size_t>(body - anatomy::kBodyNames.begin())] +=
                    weight.mWeight;
        }
    }
    return weights;
}

void settleWeights(const anatomy::Rig& rig, const std::string& id, int rigidBody,
                   StructureMesh::Vertex& vertex) {
    const float sum = std::reduce(vertex.weights.begin(), vertex.weights.end());
    if (sum > 1e-3F) {
        for (float& weight : vertex.weights)
            weight /= sum;
    } else if (rigidBody >= 0) {
        vertex.weights = {};
        vertex.weights[static_cast<std::size_t>(rigidBody)] = 1.0F;
    } else {
        const auto soft = anatomy::skinWeightsOf(rig, id, glm::dvec3(vertex.position));
        std::transform(soft.begin(), soft.end(), vertex.weights.begin(),
                       [](double w) { return static_cast<float>(w); });
    }
}

} // namespace

void appendMesh(const aiMesh& source, const MeshPlace& place, const anatomy::Rig& rig,
                StructureMesh& target) {
    const MeshReader reader(source, place);
    const auto offset = static_cast<std::uint32_t>(target.vertices.size());
    const auto indices = reader.indices(offset);
    const auto weights = weightsOf(source);
    for (unsigned i = 0; i < source.mNumVertices; ++i) {
        target.vertices.push_back(reader.vertex(i));
        target.vertices.back().weights = weights[i];
        settleWeights(rig, target.id, place.kind.body, target.vertices.back());
    }
    target.indices.insert(target.indices.end(), indices.begin(), indices.end());
}

} // namespace scene
