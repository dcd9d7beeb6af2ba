// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "anatomy/Leg.h"
#include "scene/Geometry.h"
#include "scene/StructureLayers.h"
#include "scene/atlas/RayTree.h"
#include "scene/atlas/Surface.h"

namespace scene::atlas {

// An imported surface (our frame, m) as one of our structures, with smooth normals and weights:
// bones follow their body, all else the rig's blend at its place. Fiber direction and tendon share of a
// muscle or tendon are those of ours at the like place (nullptr: along the structure's longest direction).
StructureMesh asStructure(const std::string& id, const Surface& surface, const anatomy::Leg& leg,
                          const StructureMesh* ours);

// How far each vertex sees, on average over 16 directions around the normal (dense where the cosine is
// large), among the triangles of the tree, as a share of 14 mm: 0 buried .. 1 free.
void estimateOcclusion(StructureMesh& mesh, const RayTree& surroundings);

// The way through the structure against the normal, the middle of five slightly spread directions, so that a
// gap in the surface does not matter; at most 0.1 m.
void estimateThickness(StructureMesh& mesh);

} // namespace scene::atlas
