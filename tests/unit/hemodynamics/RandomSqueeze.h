// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "hemodynamics/Solver.h"

// Random networks that are squeezed hard: what the property tests and the sweep share.
namespace testing_networks {

struct Squeeze {
    std::uint32_t seed = 1; // of everything that is not named below
    int vessels = 8;
    double stiffness = 333.0;  // Pa; of walls that vary by a factor of 2 around it
    double pressure = 20000.0; // Pa
    double ramp = 0.1;         // s to full pressure, and back
    int edge = 5;              // cells over which the pressure rises along a vessel; 1 is a sharp edge
    bool upright = true;       // a metre high, or lying
    bool valves = true;
    bool beds = true;

    std::string text() const;
};

// Any of it, 10 to 40 kPa, smooth and sharp, soft (50 Pa) and stiff walls (2 kPa).
Squeeze randomSqueeze(std::uint32_t seed);

// A tree below one held node, some of its leaves tied back into loops, at most five vessels at a node.
hemodynamics::Network networkOf(const Squeeze& squeeze);

struct SqueezeOutcome {
    bool sound = true;       // every area finite and above 0, every flow finite
    double balance = 0.0;    // largest relative error of volume
    double leastRatio = 1e9; // A/A0
    double fastest = 0.0;    // m/s
    double ejected = 0.0;    // of the volume at rest
    int mostSubsteps = 0;    // per step of 1 ms
    long fluxLimited = 0, velocityClipped = 0, repaired = 0;

    bool passed() const;
    std::string text() const;
};

// Squeezes every other stretch of the network, lets go, and watches. About 0.7 s of life.
SqueezeOutcome run(const Squeeze& squeeze);

} // namespace testing_networks
