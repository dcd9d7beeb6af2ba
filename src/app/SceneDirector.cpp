// SPDX-License-Identifier: Apache-2.0
#include "app/SceneDirector.h"

#include <algorithm>
#include <cmath>

#include <glm/geometric.hpp>

#include "core/DataError.h"

namespace app {
namespace {

constexpr float kProbe = 1e-3F;       // m, over which a direction is carried into the pose
constexpr float kSmooth = 0.006F;     // m of a ride's path
constexpr float kMargin = 0.012F;     // m from the ends of a ride
constexpr double kLongestStep = 0.25; // s

// A camera that looks from an eye at a target with the given direction of the picture upwards.
scene::Camera lookingAt(const scene::Camera& base, const glm::vec3& eye, const glm::vec3& target,
                        const glm::vec3& up) {
    scene::Camera camera = base;
    const glm::vec3 outward = glm::normalize(eye - target);
    camera.target = target;
    camera.distance = glm::distance(eye, target);
    camera.elevation = std::asin(std::clamp(outward.z, -1.0F, 1.0F));
    camera.azimuth = std::atan2(outward.x, outward.y);
    camera.roll = 0.0F;
    const glm::vec3 level = camera.upward();
    camera.roll = std::atan2(glm::dot(up, glm::cross(-outward, level)), glm::dot(up, level));
    return camera;
}

template <typename Place>
glm::vec3 posedDirection(const Place& place, const glm::vec3& direction, const anatomy::DrawnPose& pose) {
    return glm::normalize(pose.posed(place.weights, place.center + kProbe * direction, place.byFat) -
                          pose.posed(place.weights, place.center, place.byFat));
}

float radiusOf(float area) {
    return std::sqrt(std::max(area, 1e-8F) / 3.14159265F);
}

} // namespace

SceneDirector::SceneDirector(const SceneCamera& camera, const scene::LegGeometry& geometry,
                             const anatomy::Leg& leg)
    : camera_(camera), geometry_(geometry), leg_(leg) {
    checkFollow(camera.follow, leg, "scene");
    for (const auto& valve : geometry_.valves)
        if (valve.id == camera.follow.valve) valve_ = &valve;
    if (!camera.follow.vein.empty()) {
        path_.emplace(geometry, leg, leg.vesselIndex(camera.follow.vein));
        arc_ = camera.follow.at * path_->firstLength();
    }
}

scene::Camera SceneDirector::at(const scene::ViewSpec& view, const physiology::Snapshot& snapshot,
                                float aspect) {
    if (valve_ != nullptr) return atValve(view, snapshot);
    if (path_) return inVein(view, snapshot);
    return camera_.at(view.camera, snapshot.pose, aspect);
}

scene::Camera SceneDirector::atValve(const scene::ViewSpec& view,
                                     const physiology::Snapshot& snapshot) const {
    const auto pose = anatomy::drawn(snapshot.pose);
    const Follow& follow = camera_.follow;
    const glm::vec3 center = pose.posed(valve_->weights, valve_->center, valve_->byFat);
    const glm::vec3 along = posedDirection(*valve_, valve_->tangent, pose);
    glm::vec3 across = posedDirection(*valve_, valve_->commissure, pose);
    across = glm::normalize(across - glm::dot(across, along) * along);
    if (glm::dot(across, view.camera.eye() - view.camera.target) < 0.0F) across = -across;
    const glm::vec3 other = glm::cross(along, across);
    const glm::vec3 level = std::cos(follow.turn) * across + std::sin(follow.turn) * other;
    const glm::vec3 outward = std::cos(follow.tilt) * level + std::sin(follow.tilt) * along;
    const auto& valve = leg_.valves[static_cast<std::size_t>(valve_->valve)];
    const double diameter =
        anatomy::coursePointAt(leg_.vessels[static_cast<std::size_t>(valve.vessel)], valve.at).diameter;
    const float high = follow.calibers * static_cast<float>(diameter) * pose.scale * view.veinWidth;
    const float distance = high / (2.0F * std::tan(0.5F * view.camera.fieldOfView));
    return lookingAt(view.camera, center + distance * outward, center, along);
}

void SceneDirector::travel(const physiology::Snapshot& snapshot) {
    const double gap = time_ ? std::clamp(snapshot.time - *time_, 0.0, kLongestStep) : 0.0;
    time_ = snapshot.time;
    float speed = camera_.follow.speed;
    if (camera_.follow.withBlood) {
        const auto cell = static_cast<std::size_t>(path_->ringAt(arc_).cellA);
        speed = snapshot.area[cell] > 0.0F ? snapshot.flow[cell] / snapshot.area[cell] : 0.0F;
    }
    arc_ = std::clamp(arc_ + static_cast<float>(gap) * speed, kMargin,
                      std::max(path_->length() - kMargin, kMargin));
}

scene::Camera SceneDirector::inVein(const scene::ViewSpec& view, const physiology::Snapshot& snapshot) {
    travel(snapshot);
    const auto pose = anatomy::drawn(snapshot.pose);
    const auto& ring = path_->ringAt(arc_);
    const float radius = radiusOf(snapshot.area[static_cast<std::size_t>(ring.cellA)]) * view.veinWidth;
    const float ahead = std::max(2.0F * camera_.follow.calibers * radius, 2.0F * kSmooth);
    const glm::vec3 eye = path_->middleAt(arc_, kSmooth, pose);
    const glm::vec3 target = path_->middleAt(std::min(arc_ + ahead, path_->length()), kSmooth, pose);
    // Up is where the leg's front is, as far as it lies across the view.
    const auto& shank = pose[anatomy::Body::shank];
    const glm::vec3 front = shank.turned({0.0F, 1.0F, 0.0F}), upper = shank.turned({0.0F, 0.0F, 1.0F});
    const glm::vec3 forward = glm::normalize(target - eye);
    const float steep = std::abs(glm::dot(forward, front));
    const glm::vec3 up = glm::mix(front, upper, glm::smoothstep(0.55F, 0.95F, steep));
    return lookingAt(view.camera, eye, target, glm::normalize(up - glm::dot(up, forward) * forward));
}

} // namespace app
