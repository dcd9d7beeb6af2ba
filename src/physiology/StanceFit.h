// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

#include "physiology/Footing.h"

namespace physiology {

// The work behind Footing at one speed: a stride as steps of equal time.
class StanceFit {
public:
    static constexpr int kSteps = 200; // of a cycle

    struct Stride {
        double beltPerStep = 0.0;         // m by which the belt moves back in a step
        int toeOff = kSteps;              // step
        std::vector<Joints> joints;       // one per step
        std::vector<double> flat, onToes; // one per step, 0..1
    };
    StanceFit(const FootPlacement& placement, Stride stride);

    // rad to be added, one per step
    const std::vector<double>& swing() const { return swing_; }
    const std::vector<double>& ankle() const { return ankle_; }
    const std::vector<double>& toes() const { return toes_; }
    std::vector<double> lift() const; // m

private:
    void layFlat();
    void bendToes();
    void holdStance();
    void bringBack(); // joins the end of the stance to the next one's start through the swing
    Joints at(int step, double swing) const;
    double slip(int step, double swing, const std::vector<glm::dvec3>& before) const;

    const FootPlacement& placement_;
    Stride stride_;
    std::vector<double> swing_, ankle_, toes_;
};

} // namespace physiology
