// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sculpt/Field.h"

namespace sculpt {

// Ellipsoid-like block: n = (sum |q_j|^e)^(1/e), q = R^T (p - center) / semiAxes, f = (n - 1) / |grad n|.
// Not a true distance, but exact at the surface and to first order beside it.
struct Superquadric {
    vec3 center{};
    vec3 semiAxes{1.0F};
    glm::mat3 rotation{1.0F};
    float exponent = 2.0F;

    float at(const vec3& point) const;
    Box bounds() const;
};

// Hull of two balls: exact distance.
struct RoundedCone {
    vec3 a{}, b{};
    float radiusA = 1.0F, radiusB = 1.0F;

    float at(const vec3& point) const;
    Box bounds() const;
};

// Rotation by |v| about v (Rodrigues).
glm::mat3 rotationOf(const vec3& rotationVector);

// Several primitives joined by f = -k log sum exp(-f_i / k), grown by an offset.
template <class Primitive>
class BlendField : public Field {
public:
    BlendField(std::vector<Primitive> primitives, float blend, float offset)
        : primitives_(std::move(primitives)), blend_(blend), offset_(offset) {}

    float at(const vec3& point) const override {
        float value = primitives_.front().at(point);
        for (std::size_t i = 1; i < primitives_.size(); ++i) {
            value = smoothMin(value, primitives_[i].at(point), blend_);
        }
        return value - offset_;
    }

    Box bounds() const override {
        Box box;
        for (const Primitive& primitive : primitives_)
            box.include(primitive.bounds());
        return box.grown(blend_ + std::max(offset_, 0.0F));
    }

private:
    std::vector<Primitive> primitives_;
    float blend_, offset_;
};

} // namespace sculpt
