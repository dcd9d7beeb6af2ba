// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "sculpt/SectionLoft.h"
#include "sculpt/TubeField.h"

namespace sculpt {

// Which way the fibers of a muscle or tendon run at its surface, and where muscle turns into tendon.
class FiberField {
public:
    struct Source {
        std::shared_ptr<const SectionLoft> belly; // may be absent
        std::vector<std::shared_ptr<const TubeField>> tubes;
        float pennation = 0.0F;     // rad
        std::optional<float> raphe; // see StructurePlan; without one fibers meet on the outer side
        float tendonArea = 0.10F,
              muscleArea = 0.26F;  // shares of the largest section: wholly tendon, wholly muscle
        bool tendonOrigin = false; // the upper end is tendon as well
        bool allTendon = false;
    };
    explicit FiberField(Source source) : source_(std::move(source)) {}

    // Unit, orthogonal to the normal, from origin to insertion: the line of the sections' centers laid on the
    // surface, so it has no seam and cannot whirl on crescents, turned about the normal by the pennation. The
    // turn is nothing where the tendon runs up the muscle (the raphe) and opposite to it, most on the flanks,
    // so fibers converge downwards on the tendon. Along the path on tubes.
    vec3 direction(const vec3& point, const vec3& normal) const;

    // 0 muscle .. 1 tendon: by the share of the largest section, and where a path carries the tendon on.
    // On the side of the raphe the tendon reaches higher.
    float tendonShare(const vec3& point, const vec3& normal) const;

private:
    const TubeField* nearestTube(const vec3& point) const; // nullptr where the belly is nearer
    float areaTendonShare(const vec3& point) const;
    vec3 rapheAt(const vec3& point) const;
    vec3 pennate(const vec3& along, const vec3& point, const vec3& normal) const;

    Source source_;
};

// Any unit vector orthogonal to the normal; turns smoothly over a surface except at two points.
vec3 anyTangent(const vec3& normal);

} // namespace sculpt
