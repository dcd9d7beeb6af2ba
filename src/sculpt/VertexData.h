// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "sculpt/Bake.h"
#include "sculpt/FiberField.h"

namespace sculpt {

// Where the numbers at a vertex come from.
struct VertexSources {
    const Field& shape;        // for thickness
    const Field& surroundings; // for occlusion
    const FiberField* fibers;  // nullptr: bone, skin, fascia
    const anatomy::Rig& rig;
    std::optional<anatomy::Body> rigidBody; // bones
};

// Fiber directions, colors and skin weights for every vertex of a mesh.
BakedStructure withVertexData(const StructurePlan& plan, Mesh mesh, const VertexSources& sources);

} // namespace sculpt
