// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <ctime>
#include <functional>

#include "app/Benchmark.h"
#include "hemodynamics/Solver.h"
#include "physiology/LegModel.h"
#include "physiology/Simulation.h"

namespace app {
namespace {

constexpr double kWarmUp = 1.0;   // s of simulated walking before the clock starts
constexpr double kMeasured = 3.0; // s of simulated walking

// Processor seconds of this thread, so that a busy machine does not slow the figure down.
double threadSeconds() {
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

double secondsOf(const std::function<void()>& work) {
    const double begin = threadSeconds();
    work();
    return threadSeconds() - begin;
}

physiology::Patient walker() {
    physiology::Patient patient;
    patient.activity = "walk";
    return patient;
}

// Several copies of a network side by side: more cells under the same time step, so that cost can be
// compared.
hemodynamics::Network copies(const hemodynamics::Network& one, int count) {
    hemodynamics::Network all = one;
    const int cells = static_cast<int>(one.cells.size());
    const int nodes = static_cast<int>(one.nodes.size());
    for (int copy = 1; copy < count; ++copy) {
        all.cells.insert(all.cells.end(), one.cells.begin(), one.cells.end());
        all.nodes.insert(all.nodes.end(), one.nodes.begin(), one.nodes.end());
        for (auto segment : one.segments) {
            segment.firstCell += copy * cells;
            if (segment.startNode >= 0) segment.startNode += copy * nodes;
            if (segment.endNode >= 0) segment.endNode += copy * nodes;
            all.segments.push_back(segment);
        }
        for (auto valve : one.valves) {
            valve.cell += copy * cells;
            all.valves.push_back(valve);
        }
        for (auto bed : one.beds) {
            for (auto& outlet : bed.outlets)
                outlet.cell += copy * cells;
            all.beds.push_back(bed);
        }
        for (auto boundary : one.boundaries)
            all.boundaries.push_back({boundary.node + copy * nodes});
    }
    return all;
}

std::vector<double> repeated(const std::vector<double>& values, int count) {
    std::vector<double> all;
    for (int copy = 0; copy < count; ++copy)
        all.insert(all.end(), values.begin(), values.end());
    return all;
}

hemodynamics::Drive copies(const hemodynamics::Drive& one, int count) {
    return {repeated(one.cellExternalPressure, count),
            repeated(one.cellElevation, count),
            repeated(one.nodeExternalPressure, count),
            repeated(one.nodeElevation, count),
            repeated(one.bedExternalPressure, count),
            repeated(one.bedElevation, count),
            repeated(one.bedInflow, count),
            repeated(one.boundaryPressure, count)};
}

// Seconds per substep of `count` legs side by side at rest.
double substepCost(const physiology::LegModel& model, int count) {
    constexpr int kSteps = 100;
    hemodynamics::Solver solver(copies(model.solver().network(), count));
    const auto drive = copies(model.drive(), count);
    solver.setHydrostatic(drive, drive.boundaryPressure.at(0), drive.nodeElevation.at(0));
    int substeps = 0;
    const auto advance = [&] {
        for (int step = 0; step < kSteps; ++step)
            substeps += solver.step(physiology::Simulation::kStep, drive).substeps;
    };
    advance();
    substeps = 0;
    return secondsOf(advance) / substeps;
}

// The slope of cost over cells in a double logarithmic plot, between one leg and four.
double costExponent(const physiology::LegModel& model) {
    constexpr int kMany = 4;
    return std::log(substepCost(model, kMany) / substepCost(model, 1)) / std::log(static_cast<double>(kMany));
}

} // namespace

nlohmann::ordered_json benchSimulation(const World& world) {
    physiology::Simulation simulation(world.leg, world.assets, walker());
    simulation.run(kWarmUp);
    const auto before = simulation.stepCount();
    const double busy = secondsOf([&] { simulation.run(kMeasured); });
    const auto cells = simulation.layout()->cellLength.size();
    const auto steps = static_cast<double>(simulation.stepCount() - before);
    return {{"vessels", world.leg->vessels.size()},
            {"cells", cells},
            {"valves", world.leg->valves.size()},
            {"step_s", physiology::Simulation::kStep},
            {"realtime_factor", kMeasured / busy},
            {"cell_step_ns", busy * 1e9 / (steps * static_cast<double>(cells))},
            {"cost_exponent", costExponent(simulation.model())}};
}

} // namespace app
