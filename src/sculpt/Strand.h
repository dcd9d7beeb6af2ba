// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sculpt/SectionLoft.h"
#include "sculpt/TubeField.h"

namespace sculpt {

// Measured sections of a slender muscle or tendon square to its curved center line. A section lies in the
// frame (u, tangent x u), where u is the side direction made square to the tangent, and its station is the
// length along the line.
struct StrandSections {
    std::vector<vec3> spine; // mm, from origin to insertion
    vec3 side{1.0F, 0.0F, 0.0F};
    std::vector<double> stations, areas; // mm, mm²
    std::vector<Harmonics> harmonics;
};

// The line moved off a shape, so that the strand lies on it by its smaller half width and is not cut by it.
// Stations keep their share of the length.
StrandSections clearOf(const Field& shape, const StrandSections& strand);

// A smooth center line (centripetal Catmull-Rom) with a frame at every place.
class Spine {
public:
    Spine(const std::vector<vec3>& points, const vec3& side);

    float length() const { return nodes_.back().along; }
    // Side, tangent x side, length along the line; beyond the ends the line goes straight on.
    vec3 straightened(const vec3& point) const;
    vec3 at(float along) const;
    Box bounds() const;

private:
    struct Node {
        vec3 position{}, tangent{};
        float along = 0.0F;
    };
    std::vector<Node> nodes_;
    vec3 side_;
};

// The loft through the sections of one strand, bent along its line. Exact in the section planes, as
// SectionLoft.
class StrandField : public Field {
public:
    explicit StrandField(const StrandSections& sections);

    float at(const vec3& point) const override { return loft_.at(spine_.straightened(point)); }
    Box bounds() const override { return box_; }
    float depthAt(const vec3& point) const override { return loft_.depthAt(spine_.straightened(point)); }
    // The line with the radius of the circle of each section's area: leads fibers and tells tendon from
    // muscle. With a fleshy origin the radius does not fall before the largest section.
    std::vector<PathPoint> path(bool tendonOrigin) const;

private:
    Spine spine_;
    SectionLoft loft_;
    std::vector<double> stations_, areas_;
    Box box_;
};

} // namespace sculpt
