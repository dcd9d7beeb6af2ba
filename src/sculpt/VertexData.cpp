// SPDX-License-Identifier: Apache-2.0
#include "sculpt/VertexData.h"

#include "sculpt/Occlusion.h"

namespace sculpt {
namespace {

constexpr float kFullThickness = 100.0F; // mm, stored as 1

anatomy::SkinWeights weightsAt(const std::string& id, const VertexSources& sources, const vec3& point) {
    if (!sources.rigidBody) return anatomy::skinWeightsOf(sources.rig, id, glm::dvec3(point) * 1e-3);
    anatomy::SkinWeights weights{};
    weights[static_cast<std::size_t>(*sources.rigidBody)] = 1.0;
    return weights;
}

} // namespace

BakedStructure withVertexData(const StructurePlan& plan, Mesh mesh, const VertexSources& sources) {
    BakedStructure baked{plan.id, plan.kind, std::move(mesh), {}, {}, {}};
    const float bare = plan.kind == Kind::nail ? 1.0F : 0.0F; // tells nail from skin
    for (std::size_t i = 0; i < baked.mesh.positions.size(); ++i) {
        const vec3 point = baked.mesh.positions[i], normal = baked.mesh.normals[i];
        baked.fibers.push_back(sources.fibers ? sources.fibers->direction(point, normal)
                                              : anyTangent(normal));
        baked.colors.emplace_back(ambientOcclusion(sources.surroundings, point, normal),
                                  thicknessAt(sources.shape, point, normal, kFullThickness) / kFullThickness,
                                  sources.fibers ? sources.fibers->tendonShare(point, normal) : bare, 1.0F);
        baked.weights.push_back(weightsAt(plan.id, sources, point));
    }
    return baked;
}

} // namespace sculpt
