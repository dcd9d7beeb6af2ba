// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sculpt/Grid.h"

namespace sculpt {

// Distance (mm) of every node to the nearest node where the grid is negative, 0 there: the exact Euclidean
// transform by lower envelopes of parabolas, one axis after the other (Felzenszwalb and Huttenlocher 2012).
Grid distanceToInside(const Grid& grid);

// Morphological closing: grown by the radius (mm) and shrunk again, which fills hollows that a ball of that
// radius cannot enter. The result is a distance beside its surface; the box must have a margin above the
// radius.
Grid closed(const Grid& grid, float radius);

// Morphological opening: parts thinner than about twice the radius (mm) vanish, the rest stays as it is to
// within the grid.
Grid opened(const Grid& grid, float radius);

// Gaussian blur with the given standard deviation (mm).
Grid blurred(const Grid& grid, float deviation);

} // namespace sculpt
