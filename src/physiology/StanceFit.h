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
        std::vector<double> height; // m about its mean, of the hip over the ground; empty: as the leg has it
        double midKnee = 0.0;       // rad, further flexion in midstance that makes room for that path
    };
    StanceFit(const FootPlacement& placement, Stride stride);

    // rad to be added, one per step
    std::vector<double> swing() const; // of the leg about the hip
    std::vector<double> knee() const;  // of the knee, half of it at hip and ankle
    const std::vector<double>& ankle() const { return ankle_; }
    const std::vector<double>& toes() const { return toes_; }
    std::vector<double> lift() const; // m, of the sole above the ground

private:
    void layFlat();
    void bendToes();
    void holdStance();
    struct Turn {
        double swing = 0.0, knee = 0.0; // rad
    };
    struct Off { // what is wrong with a turn, m
        double slip = 0.0, height = 0.0;
    };
    Joints at(int step, const Turn& turn) const;
    double hipHeight(int step, const Turn& turn) const;
    Off offAt(int step, const Turn& turn, const std::vector<glm::dvec3>& before, int direction) const;
    Turn held(int step, const Turn& from, const std::vector<glm::dvec3>& before, int direction) const;
    // Joins the end of the stance to the start of the next one through the swing.
    void bringBack(double Turn::*part);
    std::vector<double> values(double Turn::*part) const;
    std::vector<double> liftOverSwing() const;

    const FootPlacement& placement_;
    Stride stride_;
    int middle_ = 0;     // step of midstance
    double level_ = 0.0; // m, of the hip's path over the ground
    std::vector<Turn> turn_;
    std::vector<double> ankle_, toes_;
};

} // namespace physiology
