// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <glm/vec3.hpp>

#include "scene/Geometry.h"

namespace render {

// How much shorter the pattern is along the fibers than the muscle.
inline constexpr float kDrawnOut = 0.98F;

// Per vertex the place (m) at which the pattern of a fibrous structure is looked up: across the fibers it
// moves as the vertex does, along them hardly at all, so that bubbles of noise become bundles that follow the
// fibers wherever they turn. Least squares over the edges: the step of an edge e is wanted to be e -
// kDrawnOut f (f . e), most strictly where it runs along the fiber f; conjugate gradients (Hestenes & Stiefel
// 1952). A vertex without a fiber moves as it is.
std::vector<glm::vec3> fiberPattern(const scene::StructureMesh& mesh);

} // namespace render
