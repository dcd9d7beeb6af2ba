// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <glm/mat4x4.hpp>

#include "anatomy/Leg.h"
#include "scene/Geometry.h"
#include "scene/StructureLayers.h"

struct aiMesh;

namespace scene {

// Where a mesh comes from and how it comes into our frame.
struct MeshPlace {
    std::string file;
    glm::mat4 toLeg{1.0F};
    StructureKind kind;
};

// Adds the triangles of one Assimp mesh to a structure. Throws core::DataError as loadStructures says.
void appendMesh(const aiMesh& source, const MeshPlace& place, const anatomy::Rig& rig, StructureMesh& target);

} // namespace scene
