// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
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
        float pennation = 0.0F;    // rad
        bool tendonOrigin = false; // the upper end is tendon as well
        bool allTendon = false;
    };
    explicit FiberField(Source source) : source_(std::move(source)) {}

    // Unit, orthogonal to the normal, from origin to insertion. Along the loft's lines of constant curve
    // parameter, turned about the normal by the pennation: nothing on the outer midline, most on the flanks,
    // so that fibers converge downwards on the midline. Along the path on tubes.
    vec3 direction(const vec3& point, const vec3& normal) const;

    // 0 muscle .. 1 tendon: from 26 % to 10 % of the largest section.
    float tendonShare(const vec3& point) const;

private:
    const TubeField* nearestTube(const vec3& point) const; // nullptr where the belly is nearer
    vec3 pennate(const vec3& along, const vec3& point, const vec3& normal) const;

    Source source_;
};

// Any unit vector orthogonal to the normal; turns smoothly over a surface except at two points.
vec3 anyTangent(const vec3& normal);

} // namespace sculpt
