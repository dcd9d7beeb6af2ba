// SPDX-License-Identifier: Apache-2.0
#include "sculpt/FiberField.h"

namespace sculpt {
namespace {

constexpr float kFarAway = 1e4F; // mm
// mm over the lower end of a belly, where its path takes over: wholly tendon, wholly muscle.
constexpr float kTongue = 22.0F; // mm by which the tendon reaches higher on the raphe's side, lower opposite
constexpr float kCarriedTendon = 8.0F, kCarriedMuscle = 32.0F;

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

vec3 FiberField::rapheAt(const vec3& point) const {
    if (source_.raphe) return {std::cos(*source_.raphe), std::sin(*source_.raphe), 0.0F};
    return source_.belly->outward(point);
}

vec3 FiberField::pennate(const vec3& along, const vec3& point, const vec3& normal) const {
    if (source_.pennation == 0.0F) return along;
    const vec3 raphe = inSurface(rapheAt(point), along);
    const float flank = glm::dot(normal, glm::cross(along, raphe));
    const float angle = source_.pennation * flank;
    return along * std::cos(angle) + glm::cross(normal, along) * std::sin(angle);
}

vec3 FiberField::direction(const vec3& point, const vec3& normal) const {
    if (const TubeField* tube = nearestTube(point)) return inSurface(tube->direction(point), normal);
    if (!source_.belly) return anyTangent(normal);
    return pennate(inSurface(-source_.belly->axisDirection(point), normal), point, normal);
}

float FiberField::areaTendonShare(const vec3& point) const {
    if (source_.belly) {
        if (!source_.tendonOrigin && source_.belly->isPastLargest(point)) return 0.0F;
        return 1.0F - smoothStep(source_.tendonArea, source_.muscleArea, source_.belly->areaShare(point));
    }
    float largest = 0.0F;
    for (const auto& each : source_.tubes)
        largest = std::max(largest, each->largestRadius());
    const TubeField* tube = nearestTube(point);
    const float share = tube ? tube->radiusAt(point) / largest : 1.0F;
    return 1.0F - smoothStep(source_.tendonArea, source_.muscleArea, share * share);
}

float FiberField::tendonShare(const vec3& point, const vec3& normal) const {
    if (source_.allTendon) return 1.0F;
    const float facing = source_.belly && source_.raphe ? glm::dot(normal, rapheAt(point)) : 0.0F;
    const float byArea = areaTendonShare(point - vec3(0.0F, 0.0F, kTongue * facing));
    if (!source_.belly || source_.tubes.empty()) return byArea;
    const float over = source_.belly->heightOver(point);
    return std::max(byArea, 1.0F - smoothStep(kCarriedTendon, kCarriedMuscle, over));
}

} // namespace sculpt
