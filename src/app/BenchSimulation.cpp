// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <ctime>
#include <functional>
#include <limits>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/Benchmark.h"
#include "app/ScaledNetwork.h"
#include "hemodynamics/Solver.h"
#include "physiology/LegModel.h"
#include "physiology/Simulation.h"

namespace app {
namespace {

constexpr double kWarmUp = 1.0;   // s of simulated life before the clock starts
constexpr double kMeasured = 3.0; // s of simulated life

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

// Seconds per substep at rest, the best of a few tries: a busy machine only ever adds.
double substepCost(const DrivenNetwork& leg) {
    constexpr int kTries = 5;
    const int steps = 1 + static_cast<int>(200000 / leg.network.cells.size());
    hemodynamics::Solver solver(leg.network);
    solver.setHydrostatic(leg.drive, leg.drive.boundaryPressure.at(0), leg.drive.nodeElevation.at(0));
    double best = std::numeric_limits<double>::max();
    for (int attempt = 0; attempt <= kTries; ++attempt) {
        int substeps = 0;
        const double busy = secondsOf([&] {
            for (int step = 0; step < steps; ++step)
                substeps += solver.step(physiology::Simulation::kStep, leg.drive).substeps;
        });
        if (attempt > 0) best = std::min(best, busy / substeps); // the first one warms up
    }
    return best;
}

struct Cost {
    std::size_t cells;
    double seconds; // per substep
};

// From a quarter of a leg's cells to fourteen legs side by side: below 500 to 16,000 cells.
std::vector<Cost> costs(const physiology::LegModel& model) {
    const DrivenNetwork one{model.solver().network(), model.drive()};
    const DrivenNetwork half = coarsened(one);
    const DrivenNetwork quarter = coarsened(half);
    std::vector<Cost> all;
    for (const DrivenNetwork* leg : {&quarter, &half})
        all.push_back({leg->network.cells.size(), substepCost(*leg)});
    for (const int count : {1, 2, 4, 8, 14}) {
        const DrivenNetwork legs = copies(one, count);
        all.push_back({legs.network.cells.size(), substepCost(legs)});
    }
    return all;
}

// The slope of cost over cells in a double logarithmic plot, by least squares.
double costExponent(const std::vector<Cost>& all) {
    double x = 0.0, y = 0.0, xx = 0.0, xy = 0.0;
    for (const Cost& cost : all) {
        const double cells = std::log(static_cast<double>(cost.cells));
        const double seconds = std::log(cost.seconds);
        x += cells;
        y += seconds;
        xx += cells * cells;
        xy += cells * seconds;
    }
    const auto n = static_cast<double>(all.size());
    return (n * xy - x * y) / (n * xx - x * x);
}

struct Pace {
    double realtime;  // simulated seconds per processor second
    double cellNanos; // per cell and step
    std::size_t cells;
};

Pace paceOf(const World& world, const char* activity) {
    physiology::Patient patient;
    patient.activity = activity;
    physiology::Simulation simulation(world.leg, world.assets, patient);
    simulation.run(kWarmUp);
    const auto before = simulation.stepCount();
    const double busy = secondsOf([&] { simulation.run(kMeasured); });
    const auto cells = simulation.layout()->cellLength.size();
    const auto steps = static_cast<double>(simulation.stepCount() - before);
    return {kMeasured / busy, busy * 1e9 / (steps * static_cast<double>(cells)), cells};
}

nlohmann::ordered_json tableOf(const std::vector<Cost>& all) {
    auto table = nlohmann::ordered_json::array();
    for (const Cost& cost : all)
        table.push_back({{"cells", cost.cells}, {"substep_us", cost.seconds * 1e6}});
    return table;
}

} // namespace

nlohmann::ordered_json benchSimulation(const World& world) {
    const Pace walking = paceOf(world, "walk");
    const Pace standing = paceOf(world, "still");
    const auto all = costs(physiology::LegModel(world.leg, world.assets, physiology::Patient{}));
    return {{"vessels", world.leg->vessels.size()},
            {"cells", walking.cells},
            {"valves", world.leg->valves.size()},
            {"step_s", physiology::Simulation::kStep},
            {"realtime_factor", std::min(walking.realtime, standing.realtime)},
            {"realtime_factor_walking", walking.realtime},
            {"realtime_factor_standing", standing.realtime},
            {"cell_step_ns", std::max(walking.cellNanos, standing.cellNanos)},
            {"cost_exponent", costExponent(all)},
            {"costs", tableOf(all)}};
}

} // namespace app
