// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include <glm/mat3x3.hpp>

#include "scene/ViewSpec.h"
#include "scene/atlas/Manifest.h"

namespace scene::atlas {

// A structure that both the atlas and our leg have.
struct Pair {
    std::string id;
    Bounds theirs; // for fittingUnit in units of the files, for checkPlace in our frame (m)
    Bounds ours;   // m
};

// The first of the manifest's units with which the structures are about as large as ours. Throws
// core::DataError with the unit that would fit when none does: sizes are compared by the median over the
// structures of the ratio of their extents, 0.6 to 1.7 of ours pass (people differ by less).
double fittingUnit(const Manifest& manifest, const std::vector<Pair>& pairs);

// Throws core::DataError when the structures do not lie where ours do: with the axes that would fit (when
// turned ones fit far better) or with the offset that would. Up to 60 mm (median) passes.
void checkPlace(const Manifest& manifest, const std::vector<Pair>& pairs);

} // namespace scene::atlas
