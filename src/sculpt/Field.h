// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <vector>

#include <glm/glm.hpp>

// Shapes as signed fields. Everything in this folder counts in millimetres in the frame of the measurements
// (right leg, +x lateral, +y anterior, +z up, origin on the sole), because its inputs and all tolerances are
// millimetres; GlbWriter converts to metres and is the only part that is used at run time (import).
namespace sculpt {

using glm::vec2;
using glm::vec3;

struct Box {
    vec3 low{std::numeric_limits<float>::max()};
    vec3 high{std::numeric_limits<float>::lowest()};

    void include(const vec3& point) { low = glm::min(low, point), high = glm::max(high, point); }
    void include(const Box& box) { low = glm::min(low, box.low), high = glm::max(high, box.high); }
    Box grown(float margin) const { return {low - vec3(margin), high + vec3(margin)}; }
    // Distance to the box, 0 inside: no point of it is nearer.
    float distance(const vec3& p) const {
        return glm::length(glm::max(glm::max(low - p, p - high), vec3(0.0F)));
    }
    bool contains(const vec3& p) const {
        return glm::all(glm::greaterThanEqual(p, low)) && glm::all(glm::lessThanEqual(p, high));
    }
};

// Signed, negative inside, about the distance to the surface (mm) near it.
class Field {
public:
    virtual ~Field() = default;
    virtual float at(const vec3& point) const = 0;
    virtual Box bounds() const = 0; // holds every point with at(p) < 0
    // How deep the shape is beside a point, mm: the radius of a round section, half the thickness of a sheet.
    virtual float depthAt(const vec3&) const { return kDeep; }

    static constexpr float kDeep = 8.0F; // mm, of whatever does not know better
};

using FieldPtr = std::shared_ptr<const Field>;

// Soft minimum -k log sum exp(-f/k): a union whose seam is rounded over about k mm.
inline float smoothMin(float a, float b, float k) {
    const float low = std::min(a, b);
    return low - k * std::log1p(std::exp(-std::abs(a - b) / k));
}
inline float smoothMax(float a, float b, float k) {
    return -smoothMin(-a, -b, k);
}

// Union without the outward bulge of smoothMin where both fields are equal and far from the seam: polynomial,
// zero influence beyond |a - b| = k.
inline float blendMin(float a, float b, float k) {
    const float h = std::max(k - std::abs(a - b), 0.0F) / k;
    return std::min(a, b) - h * h * k * 0.25F;
}
inline float blendMax(float a, float b, float k) {
    return -blendMin(-a, -b, k);
}

inline float smoothStep(float low, float high, float x) {
    const float t = std::clamp((x - low) / (high - low), 0.0F, 1.0F);
    return t * t * (3.0F - 2.0F * t);
}

// Union of several shapes, blended over k mm (0: sharp).
class UnionField : public Field {
public:
    UnionField(std::vector<FieldPtr> parts, float blend);
    float at(const vec3& point) const override;
    Box bounds() const override;
    float depthAt(const vec3& point) const override; // of the nearest part

private:
    std::vector<FieldPtr> parts_;
    std::vector<Box> boxes_; // of the parts
    float blend_;
};

// The part of a shape below z = top.
class CutAbove : public Field {
public:
    CutAbove(FieldPtr shape, float top) : shape_(std::move(shape)), top_(top) {}
    float at(const vec3& p) const override { return std::max(shape_->at(p), p.z - top_); }
    Box bounds() const override;
    float depthAt(const vec3& p) const override { return shape_->depthAt(p); }

private:
    FieldPtr shape_;
    float top_;
};

// A shape grown by an offset (mm); negative shrinks it.
class OffsetField : public Field {
public:
    OffsetField(FieldPtr shape, float offset) : shape_(std::move(shape)), offset_(offset) {}
    float at(const vec3& p) const override { return shape_->at(p) - offset_; }
    Box bounds() const override { return shape_->bounds().grown(std::max(offset_, 0.0F)); }
    float depthAt(const vec3& p) const override { return std::max(shape_->depthAt(p) + offset_, 0.0F); }

private:
    FieldPtr shape_;
    float offset_;
};

} // namespace sculpt
