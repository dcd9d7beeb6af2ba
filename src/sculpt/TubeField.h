// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <vector>

#include "sculpt/Field.h"

namespace sculpt {

struct PathPoint {
    vec3 position{};
    float radius = 1.0F; // mm
};

// A round tube swept along a path: a chain of rounded cones over a path resampled to a smooth curve.
class TubeField : public Field {
public:
    explicit TubeField(const std::vector<PathPoint>& path);

    float at(const vec3& point) const override;
    Box bounds() const override { return box_; }
    // Along the path, unit, in the order of its points.
    vec3 direction(const vec3& point) const;

private:
    struct Link {
        PathPoint from, to;
    };
    const Link& nearest(const vec3& point) const;

    std::vector<Link> links_;
    Box box_;
};

// The path as a smooth curve (centripetal Catmull-Rom, Barry and Goldman 1988) with points about every step
// mm.
std::vector<PathPoint> resampled(const std::vector<PathPoint>& path, float step);

} // namespace sculpt
