// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

#include "anatomy/Rig.h"

namespace physiology {

// Where the hip is when the ground carries the foot (metres of the reference leg). The sole is a set of
// contact points on foot and toes (assets/physiology/body.json).
class FootPlacement {
public:
    FootPlacement(anatomy::Rig rig, const std::filesystem::path& assets); // throws core::DataError

    // Height of the hip joint at which the lowest point of the foot just touches z = 0.
    double hipHeight(const anatomy::JointAngles& angles) const;
    // Where the points of the sole are when the hip joint is at the origin.
    std::vector<glm::dvec3> soleAt(const anatomy::JointAngles& angles) const;
    // By how much the lowest point under the heel is above the lowest under the ball of the foot, m.
    double heelAboveBall(const anatomy::JointAngles& angles) const;
    // Hip joint (x, y) at which the ball of the foot stays where it is in the rest pose.
    glm::dvec2 plantedHip(const anatomy::JointAngles& angles) const;
    // The angles with the thigh raised by that share of what a seated foot needs to just touch the ground.
    anatomy::JointAngles seated(const anatomy::JointAngles& angles, double hipHeight, double share) const;

    struct Contact {
        anatomy::Body body = anatomy::Body::foot;
        glm::dvec3 position{}; // m, rest pose
    };
    const std::vector<Contact>& contacts() const { return contacts_; }

private:
    anatomy::Rig rig_;
    std::vector<Contact> contacts_;
    glm::dvec3 ball_{};
};

} // namespace physiology
