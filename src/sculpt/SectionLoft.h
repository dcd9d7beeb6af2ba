// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <complex>
#include <vector>

#include "sculpt/Field.h"

namespace sculpt {

inline constexpr int kHarmonics = 7; // k = -3 .. 3
inline constexpr int kContourPoints = 72;

// Closed plane curve z(t) = sum_k c_k exp(i k t); real part = local x, imaginary part = local y (mm).
using Harmonics = std::array<std::complex<double>, kHarmonics>;
using Contour = std::array<vec2, kContourPoints>;

// Area enclosed by the curve: pi sum_k k |c_k|² (Green's theorem).
double enclosedArea(const Harmonics& harmonics);

// Measured sections of one structure along a straight axis, stations rising.
struct Sections {
    glm::mat3 toLocal{1.0F}; // rows: local x, local y, section axis
    std::vector<double> stations;
    std::vector<double> areas; // mm²
    std::vector<Harmonics> harmonics;
    double from = 0.0, to = 0.0;           // where the shape ends, along the axis
    vec2 tipFrom{}, tipTo{};               // local x, y there
    double capExponent = 2.0;              // 2: elliptical ends
    bool openFrom = false, openTo = false; // carried on straight instead of capped
};

// A surface lofted through sections: every harmonic runs along the axis on a natural cubic spline, the area
// on a monotone cubic, and the contour is rescaled to that area. Beyond the last station the contour shrinks
// as (1 - u^n)^(1/n) and its center moves 0.8 u towards the tip. The field is the exact distance in the
// section plane.
class SectionLoft : public Field {
public:
    explicit SectionLoft(const Sections& sections);

    float at(const vec3& point) const override;
    Box bounds() const override { return box_; }
    float depthAt(const vec3& point) const override;

    // Direction of the line of the sections' centers beside a point, unit, rising along the section axis.
    vec3 axisDirection(const vec3& point) const;
    // How far a point lies above the lower end, mm along the section axis.
    float heightOver(const vec3& point) const { return (toLocal_ * point).z - from_; }
    // Section area at the point's level over the largest section area, 0..1.
    float areaShare(const vec3& point) const;
    // Further along the axis than the largest section.
    bool isPastLargest(const vec3& point) const { return (toLocal_ * point).z > largestAt_; }
    // Level direction from the limb's axis (x = y = 0) to the section's center, unit.
    vec3 outward(const vec3& point) const;

private:
    struct Slice {
        Contour contour;
        vec2 center;
        float radius; // of a circle about the center that holds the contour
        float area;
        float depth; // see Field::depthAt
    };
    struct Place { // on the table of slices
        std::size_t slice;
        float blend;
    };

    Place placeAt(float along) const;
    Contour contourAt(const Place& place) const;
    float distanceInPlane(const vec2& point, const Place& place) const;

    glm::mat3 toLocal_;
    float from_, to_, step_;
    float largestArea_ = 0.0F, largestAt_ = 0.0F;
    std::vector<Slice> slices_;
    Box box_;
};

// About the radius of the largest circle that fits in a closed polygon, from its area A and perimeter P:
// A / P (1 + 4 pi A / P²), right for circles (the radius) and for long strips (half the width).
float depthOf(const Contour& polygon, float area);

// Exact signed distance from a point to a closed polygon, negative inside.
float signedDistance(const Contour& polygon, const vec2& point);

} // namespace sculpt
