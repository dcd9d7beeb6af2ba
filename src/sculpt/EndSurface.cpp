// SPDX-License-Identifier: Apache-2.0
#include "sculpt/EndSurface.h"

namespace sculpt {

float EndSurface::height(const vec2& p) const {
    const vec2 q = (p - center) / scale;
    float sum = 0.0F, powerOfU = 1.0F;
    std::size_t next = 0;
    for (int i = 0; i <= degree; ++i, powerOfU *= q.x) {
        float power = powerOfU;
        for (int j = 0; i + j <= degree; ++j, power *= q.y)
            sum += coefficients[next++] * power;
    }
    for (const Bump& bump : bumps) {
        const vec2 off = (p - bump.at) / bump.width;
        sum += bump.height * std::exp(-0.5F * glm::dot(off, off));
    }
    return sum;
}

float EndSurface::at(const vec3& p) const {
    constexpr float kStep = 0.5F; // mm
    const vec2 flat(p.x, p.y);
    const float here = height(flat);
    const vec2 slope =
        vec2(height(flat + vec2(kStep, 0)) - here, height(flat + vec2(0, kStep)) - here) / kStep;
    const float above = (p.z - here) / std::sqrt(1.0F + glm::dot(slope, slope));
    return top ? above : -above;
}

float EndedField::at(const vec3& p) const {
    constexpr float kReach = 40.0F; // mm from an end beyond which it does not matter
    float value = shape_->at(p);
    for (const EndSurface& end : ends_) {
        const float off = end.top ? p.z - end.coefficients.front() : end.coefficients.front() - p.z;
        if (off > -kReach) value = blendMax(value, end.at(p), end.rounding);
    }
    return value;
}

} // namespace sculpt
