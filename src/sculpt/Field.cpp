// SPDX-License-Identifier: Apache-2.0
#include "sculpt/Field.h"

namespace sculpt {

UnionField::UnionField(std::vector<FieldPtr> parts, float blend) : parts_(std::move(parts)), blend_(blend) {
    for (const FieldPtr& part : parts_)
        boxes_.push_back(part->bounds());
}

float UnionField::at(const vec3& point) const {
    float value = std::numeric_limits<float>::max();
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        if (boxes_[i].distance(point) > value + blend_) continue;
        const float other = parts_[i]->at(point);
        value = blend_ > 0.0F ? blendMin(value, other, blend_) : std::min(value, other);
    }
    return value;
}

float UnionField::depthAt(const vec3& point) const {
    float least = std::numeric_limits<float>::max();
    const Field* nearest = nullptr;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        if (nearest && boxes_[i].distance(point) > least) continue;
        const float value = parts_[i]->at(point);
        if (!nearest || value < least) least = value, nearest = parts_[i].get();
    }
    return nearest ? nearest->depthAt(point) : kDeep;
}

Box UnionField::bounds() const {
    Box box;
    for (const Box& part : boxes_)
        box.include(part);
    return box.grown(0.25F * blend_);
}

Box CutAbove::bounds() const {
    Box box = shape_->bounds();
    box.high.z = std::min(box.high.z, top_);
    return box;
}

} // namespace sculpt
