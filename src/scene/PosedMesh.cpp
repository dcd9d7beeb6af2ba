// SPDX-License-Identifier: Apache-2.0
#include "scene/PosedMesh.h"

#include "scene/MuscleSwell.h"

namespace scene {

std::vector<glm::vec3> posedVertices(const StructureMesh& mesh, const anatomy::DrawnPose& pose,
                                     const anatomy::JointAngles& joints) {
    const auto outwards = swelling(mesh, swellOf(mesh.shortening, joints));
    std::vector<glm::vec3> points;
    points.reserve(mesh.vertices.size());
    for (std::size_t i = 0; i < mesh.vertices.size(); ++i) {
        const auto& vertex = mesh.vertices[i];
        points.push_back(pose.posed(vertex.weights, vertex.position + outwards[i] * vertex.normal,
                                    vertex.byFat * vertex.normal));
    }
    return points;
}

} // namespace scene
