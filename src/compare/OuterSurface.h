// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compare/SoupTree.h"

namespace compare {

// Whether both sides of the surface at this point (on a triangle with that unit normal) lie well inside the
// solid: then the point is on an inner shell or in an overlap and bounds nothing.
bool isInternal(const SoupTree& solid, const dvec3& point, const dvec3& normal);

// The soup without the triangles that are internal at their center and near all their corners.
Soup outerSurface(const SoupTree& solid);

// A place on a surface and the unit normal there.
struct SurfacePoint {
    dvec3 position, normal;
};

// Points spread evenly by area over the parts of the surface that bound the solid, within the half spaces;
// the same ones each time.
std::vector<dvec3> sampled(const SoupTree& solid, const std::vector<HalfSpace>& within, std::size_t count);

// Every corner of the soup once, with the normal of one of its triangles: the tips of a coarse mesh lie
// there. Internal ones are among them.
std::vector<SurfacePoint> cornersOf(const Soup& soup, const std::vector<HalfSpace>& within);

} // namespace compare
