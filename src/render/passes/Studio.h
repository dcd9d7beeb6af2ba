// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include <glm/mat3x3.hpp>

#include "shared/studio.h"

namespace render {

// A broad weak light from the right, in the camera's space.
inline const glm::vec3 kFillTowards(0.7989F, 0.0499F, 0.5992F);
inline const glm::vec3 kFillPower(0.53F, 0.55F, 0.61F);

using Shade = std::array<glm::vec4, gpu::kShadeTerms>;

// Adds a distant light to a shade (gpu::shadeOf): direction towards it, unit; power = radiance times solid
// angle.
void addLight(Shade& shade, const glm::vec3& towards, const glm::vec3& power);

// Solid angle of a softbox, sr: its area over the cubed distance, exact enough for tangents below 1.
float solidAngle(const gpu::Softbox& box);

// All light of the studio but the key softbox, in the space of the world. `toWorld` turns the camera's
// directions.
Shade studioShade(const glm::mat3& toWorld);

} // namespace render
