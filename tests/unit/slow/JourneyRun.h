// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "physiology/Journey.h"
#include "physiology/LegModel.h"
#include "physiology/NetworkBuilder.h"
#include "physiology/Simulation.h"

// A piece of clot let go in a vein and carried to the heart, beside the integral of dx/u along the cells that
// it passed, u the mean flow over the mean area of each meanwhile.
namespace journey {

inline physiology::Patient lying() {
    physiology::Patient patient;
    patient.posture = "supine";
    return patient;
}

struct Way {
    bool arrived = false;
    double seconds = 0.0, integral = 0.0; // s in the veins
    std::vector<std::string> passed;      // ids of veins

    bool through(const std::string& id) const {
        return std::find(passed.begin(), passed.end(), id) != passed.end();
    }
};

struct Sums {
    std::vector<double> flow, area; // per cell, over all steps

    void add(const hemodynamics::Solver& solver) {
        flow.resize(solver.flow().size());
        area.resize(solver.area().size());
        for (std::size_t i = 0; i < flow.size(); ++i) {
            flow[i] += solver.flow()[i];
            area[i] += solver.area()[i];
        }
    }
};

inline Way travelled(physiology::Simulation& simulation, const std::string& vessel, double at,
                     double longest = 240.0) {
    using namespace physiology;
    const auto& layout = *simulation.layout();
    const auto& solver = simulation.model().solver();
    const auto& leg = simulation.leg();
    Journey journey(simulation.layout(), loadClotConstants(simulation.assets()));
    journey.release(cellAt(layout, leg.vesselIndex(vessel), at), leg.vesselIndex(vessel), 0.01);
    std::vector<int> cells;
    Sums sums;
    Way way;
    for (double time = 0.0; time < longest && !way.arrived; time += Simulation::kStep) {
        simulation.step();
        journey.advance(Simulation::kStep, solver);
        const auto piece = journey.emboli().at(0);
        way.arrived = piece.stage != EmbolusStage::veins;
        way.seconds = piece.inVeins;
        sums.add(solver);
        const int cell = cellAt(layout, piece.vessel, piece.at);
        if (cells.empty() || cells.back() != cell) cells.push_back(cell);
        const auto& id = leg.vessels[static_cast<std::size_t>(piece.vessel)].id;
        if (way.passed.empty() || way.passed.back() != id) way.passed.push_back(id);
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto c = static_cast<std::size_t>(cells[i]);
        const double share = i == 0 ? 0.5 : 1.0; // it starts in the middle of a cell
        way.integral += share * solver.network().cells[c].length * sums.area[c] / sums.flow[c];
    }
    return way;
}

} // namespace journey
