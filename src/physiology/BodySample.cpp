// SPDX-License-Identifier: Apache-2.0
#include "physiology/BodySample.h"

namespace physiology {

namespace {

void mix(double& value, double other, double weight) {
    value += (other - value) * weight;
}

template <typename Values>
void mixAll(Values& values, const Values& others, double weight) {
    for (std::size_t i = 0; i < values.size(); ++i)
        mix(values[i], others[i], weight);
}

} // namespace

void BodySample::mixWith(const BodySample& other, double weight) {
    mixAll(joints, other.joints, weight);
    mixAll(load, other.load, weight);
    mixAll(rest, other.rest, weight);
    mixAll(activation, other.activation, weight);
    mixAll(muscleActivation, other.muscleActivation, weight);
    for (double BodySample::*member :
         {&BodySample::metabolic, &BodySample::rightAtrium, &BodySample::grounded, &BodySample::planted,
          &BodySample::hipY, &BodySample::hipZ, &BodySample::clearance})
        mix(this->*member, other.*member, weight);
}

anatomy::JointAngles BodySample::angles() const {
    return {joints[0], joints[1], joints[2], joints[3], joints[4], joints[5]};
}

} // namespace physiology
