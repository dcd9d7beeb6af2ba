// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/Geometry.h"

namespace scene {

// World positions of a mesh's vertices, as shaders/mesh.vert puts them: shaped by the body, thickened by what
// joints take from a muscle's length, moved by the bodies. The bulge of a contraction is left out.
std::vector<glm::vec3> posedVertices(const StructureMesh& mesh, const anatomy::DrawnPose& pose,
                                     const anatomy::JointAngles& joints);

} // namespace scene
