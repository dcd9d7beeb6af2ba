// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sculpt/Field.h"
#include "sculpt/Interpolation.h"

namespace sculpt {

// Outline of a limb at one height: radii at equal angles about a center, counter-clockwise from lateral (+x).
struct RadialLevel {
    double z = 0.0;
    vec2 center{};
    std::vector<double> radii; // mm
};

// Levels joined to a surface: the outline's first harmonics, each on a cubic spline in z. The field is the
// radial distance divided by its gradient, which is a distance to first order.
class RadialProfile : public Field {
public:
    RadialProfile(const std::vector<RadialLevel>& levels, int harmonics);

    float at(const vec3& point) const override;
    Box bounds() const override { return box_; }
    vec2 centerAt(float z) const;
    float radiusAt(float z, double angle) const; // mm; the angle (rad) counter-clockwise from +x

private:
    struct Outline {
        vec2 center;
        std::vector<double> cosine, sine; // by harmonic
    };
    struct Place { // between two rows of the table
        const Outline *low, *high;
        double blend;
    };
    Place placeAt(float z) const;
    static double radius(const Outline& outline, double angle);
    static double radius(const Place& place, double angle);

    float low_ = 0.0F, step_ = 1.0F;
    std::vector<Outline> table_; // every step_ mm, so that a point costs no spline
    Box box_;
};

} // namespace sculpt
