// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <numbers>

#include <glm/geometric.hpp>
#include <glm/gtc/matrix_transform.hpp>

#include "scene/ViewSpec.h"

namespace scene {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;
constexpr float kHighestElevation = 1.5F; // rad, short of the pole, for turning by hand
constexpr float kNearest = 0.05F, kFarthest = 6.0F;
constexpr float kFramingMargin = 1.06F; // a little air around what is framed
glm::vec3 outward(const Camera& camera) {
    const float flat = std::cos(camera.elevation);
    return {flat * std::sin(camera.azimuth), flat * std::cos(camera.azimuth), std::sin(camera.elevation)};
}

glm::vec3 forward(const Camera& camera) {
    return -outward(camera);
}

// Into -pi .. pi.
float wrapped(float angle) {
    return angle - 2.0F * kPi * std::round(angle / (2.0F * kPi));
}

float eased(float t) {
    return t * t * t * (t * (6.0F * t - 15.0F) + 10.0F);
}

} // namespace

glm::vec3 Camera::eye() const {
    return target + distance * outward(*this);
}

// Also where one looks straight up or down: then from front to back.
glm::vec3 Camera::upward() const {
    const float flat = -std::sin(elevation);
    const glm::vec3 level(flat * std::sin(azimuth), flat * std::cos(azimuth), std::cos(elevation));
    return std::cos(roll) * level + std::sin(roll) * glm::cross(forward(*this), level);
}

glm::mat4 Camera::view() const {
    return glm::lookAtRH(eye(), target, upward());
}

float Camera::nearPlane() const {
    return std::clamp(0.02F * distance, 0.0004F, 0.05F);
}

float Camera::farPlane() const {
    return distance + 8.0F;
}

glm::mat4 Camera::projection(float aspect) const {
    glm::mat4 clip = glm::perspectiveRH_ZO(fieldOfView, aspect, nearPlane(), farPlane());
    clip[1][1] = -clip[1][1];
    return clip;
}

void Camera::orbit(float azimuthStep, float elevationStep) {
    azimuth = wrapped(azimuth + azimuthStep);
    elevation = std::clamp(elevation + elevationStep, -kHighestElevation, kHighestElevation);
}

void Camera::pan(float right, float up) {
    const float screenHeight = 2.0F * distance * std::tan(0.5F * fieldOfView);
    const glm::vec3 side = glm::cross(forward(*this), upward());
    target += screenHeight * (right * side + up * upward());
    target = glm::clamp(target, glm::vec3(-3.0F), glm::vec3(3.0F));
}

void Camera::zoom(float factor) {
    if (std::isfinite(factor) && factor > 0.0F) distance = std::clamp(distance * factor, kNearest, kFarthest);
}

Camera namedCamera(NamedView view, bool mirrored) {
    Camera camera;
    camera.elevation = 0.06F;
    const float lateral = mirrored ? -0.5F * kPi : 0.5F * kPi;
    if (view == NamedView::back) camera.azimuth = kPi;
    if (view == NamedView::medial) camera.azimuth = -lateral;
    if (view == NamedView::lateral) camera.azimuth = lateral;
    return camera;
}

Camera mirrored(const Camera& camera) {
    Camera result = camera;
    result.azimuth = -camera.azimuth;
    result.roll = -camera.roll;
    result.target.x = -camera.target.x;
    return result;
}

Camera framed(const Camera& camera, const Bounds& box, float aspect) {
    Camera result = camera;
    result.target = 0.5F * (box.low + box.high);
    const glm::vec3 ahead = forward(camera);
    const glm::vec3 up = camera.upward();
    const glm::vec3 side = glm::cross(ahead, up);
    const float tanUp = std::tan(0.5F * camera.fieldOfView);
    float distance = 0.0F;
    for (int corner = 0; corner < 8; ++corner) {
        const glm::vec3 pick((corner & 1) != 0, (corner & 2) != 0, (corner & 4) != 0);
        const glm::vec3 offset = glm::mix(box.low, box.high, pick) - result.target;
        const float across = std::abs(glm::dot(offset, side)) / (tanUp * aspect);
        const float above = std::abs(glm::dot(offset, up)) / tanUp;
        distance = std::max(distance, std::max(across, above) - glm::dot(offset, ahead));
    }
    result.distance = std::clamp(kFramingMargin * distance, kNearest, kFarthest);
    return result;
}

Camera interpolated(const Camera& from, const Camera& to, float progress) {
    const float t = eased(std::clamp(progress, 0.0F, 1.0F));
    Camera camera;
    camera.target = glm::mix(from.target, to.target, t);
    camera.distance = from.distance * std::pow(to.distance / from.distance, t); // even speed of approach
    camera.azimuth = wrapped(from.azimuth + t * wrapped(to.azimuth - from.azimuth));
    camera.elevation = std::lerp(from.elevation, to.elevation, t);
    camera.roll = wrapped(from.roll + t * wrapped(to.roll - from.roll));
    camera.fieldOfView = std::lerp(from.fieldOfView, to.fieldOfView, t);
    return camera;
}

} // namespace scene
