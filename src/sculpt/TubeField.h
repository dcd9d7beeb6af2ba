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
    // mm, of the path beside the point.
    float radiusAt(const vec3& point) const;
    float depthAt(const vec3& point) const override { return radiusAt(point); }
    float largestRadius() const { return largestRadius_; }

private:
    struct Link {
        PathPoint from, to;
    };
    struct Stretch { // a few links and the box that holds them
        std::vector<Link> links;
        Box box;
    };
    struct Nearest {
        const Link* link = nullptr;
        float distance = std::numeric_limits<float>::max();
    };
    Nearest nearest(const vec3& point) const;

    std::vector<Stretch> stretches_;
    float largestRadius_ = 0.0F;
    Box box_;
};

// The path as a smooth curve (centripetal Catmull-Rom, Barry and Goldman 1988) with points about every step
// mm.
std::vector<PathPoint> resampled(const std::vector<PathPoint>& path, float step);

// The path moved off a shape: every point keeps its radius and the gap from it, the curve stays smooth.
// Points that are thicker than the limit may stay nearer; clearance takes care of them.
struct PathClearance {
    float gap = 0.6F;         // mm
    float radiusLimit = 2.5F; // mm
};
std::vector<PathPoint> clearOf(const Field& shape, std::vector<PathPoint> path, const PathClearance& rule);

} // namespace sculpt
