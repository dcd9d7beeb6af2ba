// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <random>
#include <string>

#include "hemodynamics/Solver.h"

// Small networks for the tests of the solver.
namespace testing_networks {

// K (a^10 - a^-1.5), the classic law of collapsible veins.
hemodynamics::TubeLaw classicLaw(double stiffness);

struct Tube {
    std::string id = "tube";
    int cells = 1;
    double length = 0.1;         // m, whole tube
    double referenceArea = 3e-5; // m²
    int law = 0;
    int startNode = -1;
    int endNode = -1;
};

int addNode(hemodynamics::Network& network, double volume, int law = 0);
int addTube(hemodynamics::Network& network, const Tube& tube); // returns its segment

hemodynamics::Valve valveAfter(int cell);

// A made-up leg of about `vessels` tubes with 6 to 18 cells of 5 to 15 mm: a tree with loops below one held
// node, random laws and calibres, more than one valve a tube, inside and at ends, and one bed for every fifth
// tube.
hemodynamics::Network randomLeg(std::uint32_t seed, int vessels);

// Random elevations (0 to 1 m) and external pressures (0 to 4 kPa), no inflow, held at `pressure` at the top.
hemodynamics::Drive randomDrive(const hemodynamics::Solver& solver, std::uint32_t seed, double pressure);

double fastest(const hemodynamics::Solver& solver); // largest |u|, m/s

} // namespace testing_networks
