// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "sculpt/Field.h"

namespace sculpt {

// A flat tendon laid on the back of a muscle: aponeuroses under 3 mm tear when they are measured by sections.
struct SheetMeasure {
    struct Level {
        float z = 0.0F, from = 0.0F, to = 0.0F; // its edges, x in mm
    };

    std::string on;   // id of the muscle
    float gap = 0.5F; // mm over the muscle
    float thickness = 1.5F;
    float behind = 0.0F;       // only where y is less
    std::vector<Level> levels; // rising
};

class SheetField : public Field {
public:
    SheetField(FieldPtr muscle, SheetMeasure measure);
    float at(const vec3& p) const override;
    Box bounds() const override { return box_; }
    float depthAt(const vec3&) const override { return 0.5F * measure_.thickness; }

private:
    float edgeAt(const vec3& p) const; // distance past the nearest edge, negative within

    FieldPtr muscle_;
    SheetMeasure measure_;
    Box box_;
};

} // namespace sculpt
