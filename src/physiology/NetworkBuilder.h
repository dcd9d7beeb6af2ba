// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "anatomy/Leg.h"
#include "hemodynamics/Network.h"
#include "physiology/MuscleLaw.h"
#include "physiology/NetworkSettings.h"
#include "physiology/Snapshot.h"

namespace physiology {

// Where a cell, junction or bed lies, and what presses on it there.
struct Site {
    glm::dvec3 position{};       // m, rest pose
    double depthBelowSkin = 0.0; // m
    std::array<double, kCompartmentCount>
        tissue{}; // share of each compartment's pressure felt here, sum <= 1
};

// The pressures at which the drawn calibres were measured: quiet standing.
struct StandingReference {
    double atrialPressure = 0.0;                            // Pa
    double atrialHeight = 0.0;                              // m
    std::array<double, kCompartmentCount> tissuePressure{}; // Pa, per compartment
    // Share of it felt at a height (m), see MuscleLaw::Tissue::along; an empty curve stands for 1.
    std::array<Curve, kCompartmentCount> along{};
};

// The solver's network and how it lies in the leg. Every vessel and every bed has a law of its own (index:
// vessels first, then beds), so that a condition can change one of them.
struct BuiltNetwork {
    hemodynamics::Network network;
    NetworkLayout layout;
    std::vector<Site> cells, nodes, beds;
};

BuiltNetwork buildNetwork(const anatomy::Leg& leg, const NetworkSettings& settings,
                          const std::map<std::string, hemodynamics::TubeLaw>& laws,
                          const StandingReference& standing);

// Cell that contains the place, in the solver's numbering.
int cellAt(const NetworkLayout& layout, int vessel, double at);

} // namespace physiology
