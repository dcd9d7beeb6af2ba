// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "physiology/Inflow.h"

namespace physiology {

// assets/physiology/oxygen.json; shares of the oxygen that hemoglobin can carry.
struct OxygenConstants {
    double arterial = 0.0;
    double restExtraction = 0.0, activeExtraction = 0.0, greatestExtraction = 0.0;
    double needTime = 0.0; // s
    double central = 0.0;  // of blood that comes back from the atrium
};
OxygenConstants loadOxygenConstants(const std::filesystem::path& assets);

// Saturation of the blood as it leaves the tissue and enters the veins of each bed:
//
//   S = S_arterial (1 - E),  E = E_rest * need * q_rest / q, at most the greatest
//
// by Fick's principle; need is 1 at rest, follows the bed's hyperemia late, as oxygen uptake does, and
// reaches the published extraction of heavy exercise where hyperemia is complete. Changes nothing in the
// simulation.
class Oxygenation {
public:
    Oxygenation(const std::filesystem::path& assets, std::size_t beds);

    void reset(const Inflow& inflow); // long at rest
    void advance(double dt, const Inflow& inflow);

    std::span<const double> saturation() const { return saturation_; } // 0..1 per bed
    double mean(const Inflow& inflow) const;                           // of all blood that enters the beds
    double central() const { return constants_.central; }

private:
    void compute(const Inflow& inflow);

    const OxygenConstants constants_;
    std::vector<double> work_, saturation_; // per bed, 0..1
};

} // namespace physiology
