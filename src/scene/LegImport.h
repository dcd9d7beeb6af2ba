// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

#include "anatomy/Leg.h"
#include "scene/Geometry.h"

namespace scene {

// Reads the surfaces of a leg from the baked leg.glb or from any other file that Assimp understands. Nodes
// (or their meshes) are known by our ids: a bone or muscle of the leg, skin, deep_fascia, fat, and whatever
// ends in _tendon, _ligament, _tract, _membrane, _meniscus, _retinaculum, _artery or _fascia. Other nodes are
// left out with a warning.
//
// Frame: node transforms are applied; glTF is turned from its y-up to ours (x lateral, y anterior, z up);
// other formats are taken to be in our frame. Always metres. Vertices: normals (smooth ones are made where
// the file has none); TANGENT is the fiber direction, for muscles and tendons only; COLOR_0 is occlusion,
// thickness / 0.1 m, tendon share; skin weights by bones named as anatomy::kBodyNames, and by
// anatomy::skinWeightsOf where a vertex has none.
//
// Throws core::DataError, one line, when the file is missing, broken, holds a structure without triangles or
// with coordinates that are not numbers or not within 5 m, or has no node with a known id.
std::vector<StructureMesh> loadStructures(const std::filesystem::path& file, const anatomy::Leg& leg);

} // namespace scene
