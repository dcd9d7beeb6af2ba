// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <glm/vec2.hpp>

namespace scene {

// Cross-section of a vein as it is drawn. Above its reference area a circle; below, an ellipse whose wall
// keeps its length (quadratic-mean perimeter: half axes in the ratio k, 2k / (1 + k²) = A/A0), whose flat
// sides sink in below half the area, y = b sin t (1 - pinch sin² t). The same curve as shaders/shared/tube.h,
// so that blood stays inside.
struct LumenSection {
    float wide = 0.0F;   // m, half axis along TubeRing::side
    float narrow = 0.0F; // m, scale of the narrow direction
    float pinch = 0.0F;  // 0..1
};

LumenSection lumenSection(float area, float areaRatio);

// The point at an angle (given by cosine and sine) and a share 0..1 of the way from the middle to the wall,
// m.
glm::vec2 pointIn(const LumenSection& section, float cosine, float sine, float share);

} // namespace scene
