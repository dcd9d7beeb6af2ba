// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compare/SoupTree.h"

namespace compare {

// Volume (mm³) of a solid within the half spaces; `surface` is its outer surface. Cells are halved where the
// surface passes or the winding number is undecided; in the smallest ones the signed distance at the center
// says which share lies inside. Needs no closed surface; inner shells and overlapping pieces count once,
// pieces that are inside out count like others.
double solidVolume(const SoupTree& solid, const SoupTree& surface, const std::vector<HalfSpace>& within);

} // namespace compare
