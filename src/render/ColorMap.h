// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <glm/vec3.hpp>

#include "scene/Palettes.h"
#include "scene/ViewSpec.h"

namespace render {

// Everyone's palettes (scene/Palettes.h), laid in OKLab (Ottosson 2020): stops in equal steps of lightness,
// so that the order reads without hue; hues chosen so that neighboring steps also stay apart when simulated
// for people who lack one kind of cone (tests/unit/render/ColorMapTest.cpp; matrices of Machado, Oliveira &
// Fernandes 2009).
//
// Gold means backwards, in cells, marks and palettes (gpu::Inks), so no palette of a quantity
// without direction comes near it. Pressures run from navy over blue and cyan to the white of ice: veins read
// as blue, and what is high stands out by its brightness, from red muscle as well as from the dark backdrop.
// Wall tension runs from teal to mint, oxygen from violet (spent) to rose (fresh), age from plum to lilac,
// fullness from slate to pale. The systems of veins have a color each, told apart by lightness too. Flow and
// speed have two arms: from one gray at rest to cyan towards the heart and to amber backwards. Both arms are
// also told by the chevrons.

// Is the sign of the quantity a direction?
bool hasDirection(scene::Quantity quantity);

// The colour of a value of the shown quantity, for veins and for the legend beside them: linear light, 0..1.
glm::vec3 quantityColor(const scene::Palettes& palettes, scene::Quantity quantity, float value, float low,
                        float high);

// To display values, as the picture's own are encoded.
glm::vec3 displayColor(const glm::vec3& linear);

} // namespace render
