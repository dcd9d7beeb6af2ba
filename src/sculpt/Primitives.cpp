// SPDX-License-Identifier: Apache-2.0
#include "sculpt/Primitives.h"

namespace sculpt {

float Superquadric::at(const vec3& point) const {
    const vec3 q = glm::transpose(rotation) * (point - center) / semiAxes;
    float sum = 0.0F;
    for (int j = 0; j < 3; ++j)
        sum += std::pow(std::abs(q[j]), exponent);
    const float n = std::pow(std::max(sum, 1e-12F), 1.0F / exponent);
    // d n / d q_j = sign(q_j) (|q_j| / n)^(e - 1); the chain rule divides by the semi-axis.
    vec3 gradient;
    for (int j = 0; j < 3; ++j)
        gradient[j] = std::pow(std::abs(q[j]) / n, exponent - 1.0F) / semiAxes[j];
    return (n - 1.0F) / std::max(glm::length(gradient), 1e-6F);
}

Box Superquadric::bounds() const {
    Box box;
    for (int corner = 0; corner < 8; ++corner) {
        const vec3 sign((corner & 1) ? 1 : -1, (corner & 2) ? 1 : -1, (corner & 4) ? 1 : -1);
        box.include(center + rotation * (semiAxes * sign));
    }
    return box;
}

// The surface normal of the cone leans by asin((rA - rB) / L) towards b, so a point belongs to the ball whose
// center is met by walking back along that normal to the axis.
float RoundedCone::at(const vec3& point) const {
    const vec3 axis = b - a;
    const float length = std::max(glm::length(axis), 1e-6F); // a ball has no axis
    const float lean = (radiusA - radiusB) / length;
    if (std::abs(lean) >= 0.999F) { // one ball holds the other
        return std::min(glm::distance(point, a) - radiusA, glm::distance(point, b) - radiusB);
    }
    const float along = glm::dot(point - a, axis) / length;
    const float aside = glm::length(point - a - axis * (along / length));
    const float foot = std::clamp(along - aside * lean / std::sqrt(1.0F - lean * lean), 0.0F, length);
    const float off = along - foot;
    return std::sqrt(aside * aside + off * off) - (radiusA - lean * foot);
}

Box RoundedCone::bounds() const {
    Box box;
    box.include(a - vec3(radiusA)), box.include(a + vec3(radiusA));
    box.include(b - vec3(radiusB)), box.include(b + vec3(radiusB));
    return box;
}

glm::mat3 rotationOf(const vec3& v) {
    const float angle = glm::length(v);
    if (angle < 1e-9F) return glm::mat3(1.0F);
    const vec3 u = v / angle;
    const glm::mat3 cross(0, u.z, -u.y, -u.z, 0, u.x, u.y, -u.x, 0);
    return glm::mat3(1.0F) + std::sin(angle) * cross + (1.0F - std::cos(angle)) * (cross * cross);
}

} // namespace sculpt
