// SPDX-License-Identifier: Apache-2.0
#include "sculpt/FiberField.h"

namespace sculpt {
namespace {

constexpr float kFarAway = 1e4F;                          // mm
constexpr float kTendonArea = 0.10F, kMuscleArea = 0.26F; // share of the largest section

vec3 inSurface(const vec3& direction, const vec3& normal) {
    const vec3 flat = direction - normal * glm::dot(direction, normal);
    const float length = glm::length(flat);
    return length > 1e-3F ? flat / length : anyTangent(normal);
}

} // namespace

vec3 anyTangent(const vec3& normal) {
    const vec3 helper = std::abs(normal.z) < 0.9F ? vec3(0, 0, -1) : vec3(0, 1, 0);
    return glm::normalize(helper - normal * glm::dot(helper, normal));
}

const TubeField* FiberField::nearestTube(const vec3& point) const {
    const TubeField* best = nullptr;
    float least = source_.belly ? source_.belly->at(point) : kFarAway;
    for (const auto& tube : source_.tubes) {
        const float distance = tube->at(point);
        if (distance < least || (!best && !source_.belly)) least = distance, best = tube.get();
    }
    return best;
}

vec3 FiberField::pennate(const vec3& along, const vec3& point, const vec3& normal) const {
    if (source_.pennation == 0.0F) return along;
    const vec3 outward = inSurface(source_.belly->outward(point), along);
    const float flank = glm::dot(normal, glm::cross(along, outward));
    const float angle = source_.pennation * flank;
    return along * std::cos(angle) + glm::cross(normal, along) * std::sin(angle);
}

vec3 FiberField::direction(const vec3& point, const vec3& normal) const {
    if (const TubeField* tube = nearestTube(point)) return inSurface(tube->direction(point), normal);
    if (!source_.belly) return anyTangent(normal);
    return pennate(inSurface(-source_.belly->lineDirection(point), normal), point, normal);
}

float FiberField::tendonShare(const vec3& point) const {
    if (source_.allTendon) return 1.0F;
    const TubeField* tube = nearestTube(point);
    if (tube && source_.belly) return 1.0F; // beside a belly from sections, tubes are its tendons
    if (tube) {
        float largest = 0.0F;
        for (const auto& each : source_.tubes)
            largest = std::max(largest, each->largestRadius());
        const float share = tube->radiusAt(point) / largest;
        return 1.0F - smoothStep(kTendonArea, kMuscleArea, share * share);
    }
    if (!source_.tendonOrigin && source_.belly->isPastLargest(point)) return 0.0F;
    return 1.0F - smoothStep(kTendonArea, kMuscleArea, source_.belly->areaShare(point));
}

} // namespace sculpt
