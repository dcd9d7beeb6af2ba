// SPDX-License-Identifier: Apache-2.0
#include "sculpt/SectionLoft.h"

#include <numbers>

#include "sculpt/SectionCurves.h"

namespace sculpt {
namespace {

constexpr float kSliceStep = 0.5F;    // mm between precomputed contours
constexpr float kExactWithin = 12.0F; // mm from the holding circle; further off a lower bound is enough

vec2 flat(const vec3& v) {
    return {v.x, v.y};
}

// Nearest segment of the polygon and the place on it.
struct Nearest {
    std::size_t segment;
    float along;
    float squared;
};

Nearest nearestOn(const Contour& polygon, const vec2& point) {
    Nearest best{0, 0.0F, std::numeric_limits<float>::max()};
    for (std::size_t i = 0; i < kContourPoints; ++i) {
        const vec2 a = polygon[i], edge = polygon[(i + 1) % kContourPoints] - a, to = point - a;
        const float along =
            std::clamp(glm::dot(to, edge) / std::max(glm::dot(edge, edge), 1e-12F), 0.0F, 1.0F);
        const vec2 off = to - along * edge;
        const float squared = glm::dot(off, off);
        if (squared < best.squared) best = {i, along, squared};
    }
    return best;
}

bool isInside(const Contour& polygon, const vec2& p) {
    bool inside = false;
    for (std::size_t i = 0, j = kContourPoints - 1; i < kContourPoints; j = i++) {
        const vec2 a = polygon[i], b = polygon[j];
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
            inside = !inside;
    }
    return inside;
}

} // namespace

float signedDistance(const Contour& polygon, const vec2& point) {
    const float distance = std::sqrt(nearestOn(polygon, point).squared);
    return isInside(polygon, point) ? -distance : distance;
}

float depthOf(const Contour& polygon, float area) {
    float perimeter = 0.0F;
    for (std::size_t i = 0; i < kContourPoints; ++i)
        perimeter += glm::distance(polygon[i], polygon[(i + 1) % kContourPoints]);
    if (perimeter < 1e-3F) return 0.0F;
    const float roundness = 4.0F * std::numbers::pi_v<float> * area / (perimeter * perimeter);
    return area / perimeter * (1.0F + roundness);
}

SectionLoft::SectionLoft(const Sections& sections)
    : toLocal_(sections.toLocal), from_(static_cast<float>(sections.from)),
      to_(static_cast<float>(sections.to)) {
    const SectionCurves curves(sections);
    const auto count = static_cast<std::size_t>(std::ceil((to_ - from_) / kSliceStep));
    step_ = (to_ - from_) / static_cast<float>(count);
    const glm::mat3 toWorld = glm::transpose(toLocal_);
    for (std::size_t i = 0; i <= count; ++i) {
        const float along = from_ + step_ * static_cast<float>(i);
        const SectionCurves::Cut cut = curves.at(along);
        Slice slice{cut.contour, cut.center, 0.0F, static_cast<float>(cut.area), 0.0F};
        slice.depth = depthOf(slice.contour, slice.area);
        for (const vec2& p : slice.contour) {
            slice.radius = std::max(slice.radius, glm::distance(p, slice.center));
            box_.include(toWorld * vec3(p, along));
        }
        if (slice.area > largestArea_) largestArea_ = slice.area, largestAt_ = along;
        slices_.push_back(slice);
    }
}

SectionLoft::Place SectionLoft::placeAt(float along) const {
    const float at = std::clamp((along - from_) / step_, 0.0F, static_cast<float>(slices_.size() - 1));
    const std::size_t slice = std::min(static_cast<std::size_t>(at), slices_.size() - 2);
    return {slice, at - static_cast<float>(slice)};
}

Contour SectionLoft::contourAt(const Place& place) const {
    const Slice &low = slices_[place.slice], &high = slices_[place.slice + 1];
    Contour contour;
    for (std::size_t i = 0; i < kContourPoints; ++i)
        contour[i] = glm::mix(low.contour[i], high.contour[i], place.blend);
    return contour;
}

float SectionLoft::distanceInPlane(const vec2& point, const Place& place) const {
    const Slice &low = slices_[place.slice], &high = slices_[place.slice + 1];
    const vec2 center = glm::mix(low.center, high.center, place.blend);
    const float beyond = glm::distance(point, center) - std::max(low.radius, high.radius);
    return beyond > kExactWithin ? beyond : signedDistance(contourAt(place), point);
}

float SectionLoft::at(const vec3& point) const {
    const vec3 local = toLocal_ * point;
    const float inPlane = distanceInPlane(flat(local), placeAt(local.z));
    const float past = std::max(from_ - local.z, local.z - to_);
    return past > 0.0F ? std::hypot(past, std::max(inPlane, 0.0F)) : inPlane;
}

float SectionLoft::depthAt(const vec3& point) const {
    const Place place = placeAt((toLocal_ * point).z);
    return glm::mix(slices_[place.slice].depth, slices_[place.slice + 1].depth, place.blend);
}

vec3 SectionLoft::axisDirection(const vec3& point) const {
    constexpr float kHalfWindow =
        15.0F; // mm: the direction of a fiber, not the last wiggle of the measurement
    const float along = (toLocal_ * point).z;
    const auto centerAt = [&](float at) {
        const Place place = placeAt(at);
        return glm::mix(slices_[place.slice].center, slices_[place.slice + 1].center, place.blend);
    };
    const float low = std::clamp(along - kHalfWindow, from_, to_ - kHalfWindow);
    const float high = std::clamp(along + kHalfWindow, low + kHalfWindow, to_);
    const vec2 shift = centerAt(high) - centerAt(low);
    return glm::transpose(toLocal_) * glm::normalize(vec3(shift, high - low));
}

float SectionLoft::areaShare(const vec3& point) const {
    const Place place = placeAt((toLocal_ * point).z);
    return glm::mix(slices_[place.slice].area, slices_[place.slice + 1].area, place.blend) / largestArea_;
}

vec3 SectionLoft::outward(const vec3& point) const {
    const Place place = placeAt((toLocal_ * point).z);
    const vec2 center = glm::mix(slices_[place.slice].center, slices_[place.slice + 1].center, place.blend);
    const vec3 world = glm::transpose(toLocal_) * vec3(center, 0.0F);
    return glm::normalize(vec3(world.x, world.y, 0.0F) + vec3(0.0F, -1e-3F, 0.0F));
}

} // namespace sculpt
