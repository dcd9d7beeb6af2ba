// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <functional>
#include <vector>

#include "anatomy/Rig.h"
#include "physiology/NetworkBuilder.h"

namespace physiology {

// Height and outside pressure of many sites, step by step: joints lift them, compartments and garments press
// on them.
class Surroundings {
public:
    Surroundings(const anatomy::Rig& rig, std::vector<Site> sites);

    // World height (m) of every site under the pose.
    void elevations(const anatomy::Pose& pose, std::vector<double>& out) const;

    // Pressure (Pa) at every site: its compartments' plus what garments pass on.
    void pressures(const std::array<double, kCompartmentCount>& tissuePressure,
                   std::vector<double>& out) const;

    // Sets what garments pass on; the function is asked once per site and gives Pa.
    void wear(const std::function<double(const Site&)>& garmentPressure);

    // Tells which share of the pressure under each sleeve arrives at a site; the function is asked once per
    // site and sleeve.
    void cover(std::size_t sleeves, const std::function<double(const Site&, std::size_t)>& share);
    // Adds what sleeves at these pressures (Pa at the skin) pass on.
    void addSleeves(const std::vector<double>& skinPressure, std::vector<double>& out) const;

    const std::vector<Site>& sites() const { return sites_; }

private:
    struct Covered {
        std::size_t site = 0, sleeve = 0;
        double share = 0.0;
    };

    std::vector<Site> sites_;
    std::vector<Covered> covered_;
    std::vector<anatomy::SkinWeights> weights_;
    std::vector<int> only_; // the one body that a site follows, -1: several
    std::vector<double> garment_;
};

} // namespace physiology
