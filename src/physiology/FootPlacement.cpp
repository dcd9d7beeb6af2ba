// SPDX-License-Identifier: Apache-2.0
#include "physiology/FootPlacement.h"

#include <algorithm>
#include <limits>

#include <glm/vec4.hpp>

#include "core/Json.h"
#include "core/Units.h"

namespace physiology {

namespace {

glm::dvec3 pointOf(const core::JsonView& view) {
    const auto values = view.numbers(3);
    return {core::fromMm(values[0]), core::fromMm(values[1]), core::fromMm(values[2])};
}

glm::dvec3 moved(const anatomy::Pose& pose, anatomy::Body body, const glm::dvec3& rest) {
    return glm::dvec3(pose[static_cast<std::size_t>(body)] * glm::dvec4(rest, 1.0));
}

} // namespace

FootPlacement::FootPlacement(const anatomy::Rig& rig, const std::filesystem::path& assets) : rig_(rig) {
    const auto file = assets / "physiology" / "body.json";
    const auto json = core::loadJson(file);
    const core::JsonView sole = core::JsonView(json, file.string()).at("sole");
    const auto read = [&](const char* key, anatomy::Body body) {
        const auto points = sole.at(key);
        if (points.size() == 0) points.fail("is empty", "write at least one contact point");
        for (std::size_t i = 0; i < points.size(); ++i)
            contacts_.push_back({body, pointOf(points.at(i))});
    };
    read("foot_mm", anatomy::Body::foot);
    read("toes_mm", anatomy::Body::toes);
    ball_ = pointOf(sole.at("ball_mm"));
}

double FootPlacement::hipHeight(const anatomy::JointAngles& angles) const {
    const auto pose = anatomy::poseOf(rig_, angles, glm::dvec3(0.0));
    double lowest = std::numeric_limits<double>::max();
    for (const auto& contact : contacts_)
        lowest = std::min(lowest, moved(pose, contact.body, contact.position).z);
    return -lowest;
}

glm::dvec2 FootPlacement::plantedHip(const anatomy::JointAngles& angles) const {
    const auto pose = anatomy::poseOf(rig_, angles, glm::dvec3(0.0));
    return glm::dvec2(ball_) - glm::dvec2(moved(pose, anatomy::Body::foot, ball_));
}

} // namespace physiology
