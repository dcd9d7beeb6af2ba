// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <functional>
#include <vector>

#include "physiology/ActivityData.h"
#include "physiology/FootPlacement.h"

namespace physiology {

using Joints = std::array<double, kJointCount>; // rad, order of ActivityData

// Makes a stride fit the ground. Joint curves are means over many people, each joint for itself: together
// they let a foot slide over the belt by centimetres and lie on its edge. This finds, for a stride on a belt
// and for every speed,
// - the ankle's angle with which heel and ball both lie on the ground while both are loaded,
// - the toes' angle with which they stay on the ground while the heel rises,
// - the swing of the whole leg about the hip with which the sole's touching points move with the belt (the
//   ankle gives way, so that the foot keeps its slope),
// - where an activity flies (run): the knee's angle with which the hip follows the body, which the load
//   pushes up and which falls freely in between,
// - how high the pelvis, which the other leg carries, lifts the swinging foot.
class Footing {
public:
    // The joints by the activity's own curves, over phase 0..1 and speed (km/h).
    using Curves = std::function<Joints(double phase, double speedKmh)>;

    Footing(const FootPlacement& placement, const Activity& activity, const Curves& curves);

    void correct(Joints& joints, double phase, double speedKmh) const;
    double lift(double phase, double speedKmh) const; // m, of the sole above the ground

    // Heel and ball lie on the ground together, and how far the heel has risen since; shares of 1.
    static double flat(const Activity& activity, double phase);
    static double onToes(const Activity& activity, double phase);
    static double toeOff(const Activity& activity); // phase

private:
    struct Row { // at one speed, over phase
        double speedKmh = 0.0;
        Curve swing, knee, ankle, toes; // rad, to be added
        Curve lift;                     // m
    };
    template <typename Value>
    double between(double speedKmh, const Value& value) const;

    std::vector<Row> rows_;
};

} // namespace physiology
