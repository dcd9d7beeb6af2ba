// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <glm/vec3.hpp>

#include "scene/ViewSpec.h"

namespace render {

// The colour of a value of the shown quantity, for veins and for the legend beside them: linear light, 0..1.
//
// Pressure, transmural pressure and collapse run from blue over violet to light pink, in even steps of
// OKLab lightness (Ottosson 2020), so the order reads without hue and with any colour vision. Flow and speed
// have two arms: blue to cyan with normal flow, brown to orange against it, dark at rest.
glm::vec3 quantityColor(scene::Quantity quantity, float value, float low, float high);

// To display values, as the picture's own are encoded.
glm::vec3 displayColor(const glm::vec3& linear);

} // namespace render
