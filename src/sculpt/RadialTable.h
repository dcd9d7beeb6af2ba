// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sculpt/Field.h"

namespace sculpt {

// A closed surface around an upright axis: radii at equal angles (counter-clockwise from +x) on levels at
// equal heights, joined by uniform cubic B-splines both ways, so that it has no creases. The field is the
// radial distance divided by its gradient.
class RadialTable : public Field {
public:
    struct Row {
        vec2 center{};
        std::vector<float> radii; // mm
    };
    // Rows from the height low (mm) upwards, step mm apart; at least four, all with as many radii.
    RadialTable(float low, float step, std::vector<Row> rows);

    float at(const vec3& point) const override;
    Box bounds() const override { return box_; }

private:
    float low_, step_;
    std::vector<Row> rows_;
    Box box_;
};

} // namespace sculpt
