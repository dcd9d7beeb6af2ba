// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/Geometry.h"

namespace scene {

// Bending joints take length, and so volume, from the part of a muscle or tendon that runs past them. A real
// one gives way along its whole belly and thickens: what the joints take is given back as thickness, evenly.

// How much volume the joints would take, measured on the posed mesh, so that the thickness given back keeps
// it.
Shortening shorteningOf(const StructureMesh& mesh, const anatomy::Rig& rig);
// The same for all muscles and tendons among the meshes.
void measureShortening(std::vector<StructureMesh>& meshes, const anatomy::Rig& rig);

// The share of its half thickness by which each place then moves outwards.
float swellOf(const Shortening& shortening, const anatomy::JointAngles& joints);
// m outwards per vertex: half the vertex's thickness, but no more than the structure's across its fibers.
std::vector<float> swelling(const StructureMesh& mesh, float swell);

} // namespace scene
