// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <glm/geometric.hpp>
#include <glm/gtc/quaternion.hpp>
#include <glm/vec3.hpp>

namespace anatomy {

// A rigid motion as a unit dual quaternion (Kavan, Collins, Zara & O'Sullivan, Geometric skinning with
// approximate dual quaternion blending, ACM Trans. Graph. 27, 2008). A weighted sum of motions, made unit
// again, is a rigid motion again: between two bodies that meet at a hinge it turns about that hinge by part
// of the angle, so that skin neither shrinks nor folds up inside a bent joint as it does with blended
// matrices. shaders/shared/pose.h holds the same formulas for the card.
template <typename Real>
struct DualQuaternion {
    glm::qua<Real> turn{Real(1), Real(0), Real(0), Real(0)};
    glm::qua<Real> shift{Real(0), Real(0), Real(0), Real(0)}; // half the translation, times turn

    static DualQuaternion translation(const glm::vec<3, Real>& by) {
        return {{Real(1), Real(0), Real(0), Real(0)},
                {Real(0), by.x / Real(2), by.y / Real(2), by.z / Real(2)}};
    }
    // Right-handed, angle in rad about the unit axis through the centre.
    static DualQuaternion rotation(const glm::vec<3, Real>& center, const glm::vec<3, Real>& axis,
                                   Real angle) {
        const DualQuaternion turned{glm::angleAxis(angle, axis), {Real(0), Real(0), Real(0), Real(0)}};
        return translation(center) * turned * translation(-center);
    }
    friend DualQuaternion operator*(const DualQuaternion& a, const DualQuaternion& b) {
        return {a.turn * b.turn, a.turn * b.shift + a.shift * b.turn};
    }
    void add(const DualQuaternion& other, Real weight) {
        turn += other.turn * weight;
        shift += other.shift * weight;
    }
    // The sum as a motion again.
    DualQuaternion unit() const {
        const Real scale = Real(1) / glm::length(turn);
        return {turn * scale, shift * scale};
    }
    // The same motion, in the half of the quaternions where the other one is: sums need that.
    DualQuaternion beside(const DualQuaternion& other) const {
        return glm::dot(turn, other.turn) < Real(0) ? DualQuaternion{-turn, -shift} : *this;
    }

    glm::vec<3, Real> turned(const glm::vec<3, Real>& direction) const {
        const glm::vec<3, Real> v(turn.x, turn.y, turn.z);
        return direction + Real(2) * glm::cross(v, glm::cross(v, direction) + turn.w * direction);
    }
    glm::vec<3, Real> moved(const glm::vec<3, Real>& point) const {
        const glm::vec<3, Real> v(turn.x, turn.y, turn.z), s(shift.x, shift.y, shift.z);
        return turned(point) + Real(2) * (turn.w * s - shift.w * v + glm::cross(v, s));
    }
};

} // namespace anatomy
