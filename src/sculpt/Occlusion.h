// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sculpt/Field.h"

namespace sculpt {

// Share of the open sky above a surface point, 0 buried .. 1 free: how much nearer than over a flat surface
// the surroundings come, along the normal and six rays around it, at three distances up to 12 mm (after Evans
// 2006, distance-field occlusion).
float ambientOcclusion(const Field& surroundings, const vec3& point, const vec3& normal);

// Way through the shape to its other side against the normal, mm, at most the limit.
float thicknessAt(const Field& shape, const vec3& point, const vec3& normal, float limit);

} // namespace sculpt
