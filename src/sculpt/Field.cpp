// SPDX-License-Identifier: Apache-2.0
#include "sculpt/Field.h"

namespace sculpt {

UnionField::UnionField(std::vector<FieldPtr> parts, float blend) : parts_(std::move(parts)), blend_(blend) {}

float UnionField::at(const vec3& point) const {
    float value = parts_.front()->at(point);
    for (std::size_t i = 1; i < parts_.size(); ++i) {
        const float other = parts_[i]->at(point);
        value = blend_ > 0.0F ? blendMin(value, other, blend_) : std::min(value, other);
    }
    return value;
}

Box UnionField::bounds() const {
    Box box;
    for (const FieldPtr& part : parts_)
        box.include(part->bounds());
    return box.grown(0.25F * blend_);
}

Box CutAbove::bounds() const {
    Box box = shape_->bounds();
    box.high.z = std::min(box.high.z, top_);
    return box;
}

} // namespace sculpt
