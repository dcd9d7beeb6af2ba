// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include <benchmark/benchmark.h>

#include "TestNetworks.h"

// Cost of the solver on legs of growing size: nanoseconds per cell and substep, times real time, and how cost
// grows.
namespace {

using namespace hemodynamics;
using namespace testing_networks;

constexpr double kStep = 1e-3; // s

// A random leg with walls like those of leg veins, each vessel hanging about 12 cm below the next.
class StandingLeg {
public:
    explicit StandingLeg(int vessels) : solver_(leg(vessels)), drive_(solver_.makeDrive()) {
        const Network& network = solver_.network();
        std::vector<double>& z = drive_.nodeElevation;
        std::fill(z.begin(), z.end(), 1.0);
        for (const Segment& segment : network.segments)
            placeSegment(segment);
        for (std::size_t b = 0; b < network.beds.size(); ++b)
            drive_.bedElevation[b] =
                drive_.cellElevation[static_cast<std::size_t>(network.beds[b].outlets[0].cell)];
        std::fill(drive_.bedInflow.begin(), drive_.bedInflow.end(), 2e-7);
        drive_.boundaryPressure[0] = 600.0;
        solver_.setHydrostatic(drive_, 600.0, 1.0);
    }

    int step() {
        const double wave = std::max(0.0, std::sin(6.283185307 * kStep * count_++));
        for (std::size_t i = 0; i < drive_.cellExternalPressure.size(); ++i)
            drive_.cellExternalPressure[i] = (i % 400 < 200 ? 10000.0 : 2000.0) * wave * wave;
        return solver_.step(kStep, drive_).substeps;
    }

    int cells() const { return static_cast<int>(solver_.area().size()); }

private:
    static Network leg(int vessels) {
        Network network = randomLeg(3, vessels);
        for (TubeLaw& law : network.laws)
            law = {2500.0, 4.0, 150.0, 1.5};
        return network;
    }

    void placeSegment(const Segment& segment) {
        double& low = drive_.nodeElevation[static_cast<std::size_t>(segment.startNode)];
        const double high = drive_.nodeElevation[static_cast<std::size_t>(segment.endNode)];
        if (segment.startNode != 0 && low == 1.0) low = std::max(0.0, high - 0.12);
        const auto first = drive_.cellElevation.begin() + segment.firstCell;
        for (int i = 0; i < segment.cellCount; ++i)
            first[i] = low + (high - low) * (i + 0.5) / segment.cellCount;
    }

    Solver solver_;
    Drive drive_;
    int count_ = 0;
};

void standingLeg(benchmark::State& state) {
    StandingLeg leg(static_cast<int>(state.range(0)));
    double cellSteps = 0.0;
    for ([[maybe_unused]] auto once : state)
        cellSteps += static_cast<double>(leg.step()) * leg.cells();
    using benchmark::Counter;
    state.counters["cells"] = leg.cells();
    state.counters["cell_step"] = Counter(cellSteps, Counter::kIsRate | Counter::kInvert);
    state.counters["realtime"] = Counter(kStep * static_cast<double>(state.iterations()), Counter::kIsRate);
    state.SetComplexityN(leg.cells());
}

BENCHMARK(standingLeg)
    ->RangeMultiplier(2)
    ->Range(25, 400)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
