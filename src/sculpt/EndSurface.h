// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sculpt/Field.h"

namespace sculpt {

// Where a bone ends: its joint surface as a height over the level plane,
//   h(x, y) = sum_{i + j <= degree} a_ij u^i v^j + sum_b height_b exp(-|(x, y) - at_b|² / (2 width_b²)),
// (u, v) = ((x, y) - center) / scale, a_ij in the order i outer, j inner. Sections cannot tell a joint
// surface, which lies nearly in their plane. Bumps are tubercles and the malleolus.
struct EndSurface {
    struct Bump {
        vec2 at{};
        float height = 0.0F, width = 1.0F; // mm; negative heights point down
    };

    bool top = true; // the bone lies below it
    vec2 center{};
    float scale = 1.0F; // mm
    int degree = 0;
    std::vector<float> coefficients;
    std::vector<Bump> bumps;
    float rounding = 4.0F; // mm over which its edge is rounded

    float height(const vec2& p) const;
    // About the distance to it, negative on the bone's side.
    float at(const vec3& p) const;
};

// A shape that ends at surfaces.
class EndedField : public Field {
public:
    EndedField(FieldPtr shape, std::vector<EndSurface> ends)
        : shape_(std::move(shape)), ends_(std::move(ends)) {}
    float at(const vec3& p) const override;
    Box bounds() const override { return shape_->bounds(); }
    float depthAt(const vec3& p) const override { return shape_->depthAt(p); }

private:
    FieldPtr shape_;
    std::vector<EndSurface> ends_;
};

} // namespace sculpt
