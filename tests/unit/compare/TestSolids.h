// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compare/Soup.h"

// Solids whose volume and distances are known.
namespace testsolids {

using compare::dvec3;
using compare::Soup;

// Latitude rings times longitudes; outward. Nearly round from 48 rings on.
Soup sphere(double radius, const dvec3& center, int rings = 48);

Soup box(const dvec3& low, const dvec3& high);

Soup insideOut(Soup soup);

// Every triangle drawn together a little towards its own center, so that no edge is shared: cracks between
// all of them, `share` of the triangle's size wide.
Soup cracked(const Soup& soup, double share);

// Without every n-th triangle.
Soup perforated(const Soup& soup, std::size_t every);

} // namespace testsolids
