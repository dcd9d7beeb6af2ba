// SPDX-License-Identifier: Apache-2.0
#include "physiology/FootPlacement.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/Json.h"
#include "core/Units.h"

namespace physiology {

namespace {

glm::dvec3 pointOf(const core::JsonView& view) {
    const auto values = view.numbers(3);
    return {core::fromMm(values[0]), core::fromMm(values[1]), core::fromMm(values[2])};
}

} // namespace

FootPlacement::FootPlacement(anatomy::Rig rig, const std::filesystem::path& assets) : rig_(std::move(rig)) {
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
    read("forefoot_mm", anatomy::Body::forefoot);
    read("toes_mm", anatomy::Body::toes);
    read("hallux_mm", anatomy::Body::hallux);
    ball_ = pointOf(sole.at("ball_mm"));
}

double FootPlacement::hipHeight(const anatomy::JointAngles& angles) const {
    const auto pose = anatomy::poseOf(rig_, angles, glm::dvec3(0.0));
    double lowest = std::numeric_limits<double>::max();
    for (const auto& contact : contacts_)
        lowest = std::min(lowest, pose.moved(contact.body, contact.position).z);
    return -lowest;
}

std::vector<glm::dvec3> FootPlacement::soleAt(const anatomy::JointAngles& angles) const {
    const auto pose = anatomy::poseOf(rig_, angles, glm::dvec3(0.0));
    std::vector<glm::dvec3> sole;
    sole.reserve(contacts_.size());
    for (const auto& contact : contacts_)
        sole.push_back(pose.moved(contact.body, contact.position));
    return sole;
}

double FootPlacement::heelAboveBall(const anatomy::JointAngles& angles) const {
    const auto pose = anatomy::poseOf(rig_, angles, glm::dvec3(0.0));
    const auto lowest = [&](anatomy::Body body) {
        double least = std::numeric_limits<double>::max();
        for (const auto& contact : contacts_)
            if (contact.body == body) least = std::min(least, pose.moved(body, contact.position).z);
        return least;
    };
    return lowest(anatomy::Body::foot) - lowest(anatomy::Body::forefoot);
}

// One damped Newton step on the thigh's angle after the other while the shank keeps its direction: smooth,
// bounded, and without effect where raising the thigh does not raise the foot.
anatomy::JointAngles FootPlacement::seated(const anatomy::JointAngles& angles, double height,
                                           double share) const {
    constexpr double kProbe = 1e-4, kDamping = 0.02, kMost = 0.3; // rad, (m/rad)², rad
    const auto raised = [&](double turn) {
        auto result = angles;
        result.hip += turn;
        result.knee += turn;
        return result;
    };
    double turn = 0.0;
    for (int i = 0; i < 4; ++i) {
        const double touching = hipHeight(raised(turn));
        const double help = std::max(0.0, (touching - hipHeight(raised(turn + kProbe))) / kProbe);
        turn += std::max(0.0, touching - height) * help / (help * help + kDamping);
        turn = kMost * std::tanh(turn / kMost);
    }
    return raised(share * turn);
}

glm::dvec2 FootPlacement::plantedHip(const anatomy::JointAngles& angles) const {
    const auto pose = anatomy::poseOf(rig_, angles, glm::dvec3(0.0));
    return glm::dvec2(ball_) - glm::dvec2(pose.moved(anatomy::Body::forefoot, ball_));
}

} // namespace physiology
