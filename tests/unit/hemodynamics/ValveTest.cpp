// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include <gtest/gtest.h>

#include "TestNetworks.h"
#include "hemodynamics/Valves.h"

namespace {

using namespace hemodynamics;
using namespace testing_networks;

constexpr double kPressure = 133.322; // Pa

// q_inf = A sqrt(2 dp/rho), time constant l_eff sqrt(2 rho/dp)/... : numbers computed independently for rho =
// 1050.
TEST(ValveFlow, runsUpAsTheHyperbolicTangent) {
    const Valve valve = valveAfter(0);
    double flow = 0.0;
    const double dt = 1e-5;
    for (int i = 1; i <= 10000; ++i) {
        flow = advanceValveFlow(valve, 2e-5, flow, {kPressure, 0.0}, {1050.0, dt}).flow;
        if (i % 1000 == 0) {
            EXPECT_NEAR(flow, 10.078624e-6 * std::tanh(i * dt / 0.0198440), 3e-9);
        }
    }
    EXPECT_NEAR(flow, 10.078624e-6, 1e-9);
}

TEST(ValveFlow, isZeroWhenShutAndStableForAnyStep) {
    const Valve valve = valveAfter(0);
    EXPECT_EQ(advanceValveFlow(valve, 0.0, 1e-5, {5000.0, 1e8}, {1060.0, 1e-3}).flow, 0.0);
    double flow = 0.0;
    for (int i = 0; i < 100; ++i)
        flow = advanceValveFlow(valve, 2e-5, flow, {kPressure, 0.0}, {1050.0, 10.0}).flow;
    EXPECT_NEAR(flow, 10.078624e-6, 1e-9);
}

TEST(ValveOpening, followsTheExponential) {
    const Valve valve = valveAfter(0);
    double zeta = 0.0;
    const double dt = 1e-4;
    for (int i = 1; i <= 1000; ++i) {
        zeta = advanceValveOpening(valve, zeta, kPressure, dt);
        EXPECT_NEAR(zeta, 1.0 - std::exp(-valve.openingRate * kPressure * i * dt), 1e-5);
    }
    for (int i = 0; i < 10000; ++i)
        zeta = advanceValveOpening(valve, zeta, -kPressure, dt);
    EXPECT_EQ(zeta, 0.0);
}

TEST(ValveOpening, neverMovesMoreThanAFifthAndStaysWithinItsRange) {
    const Valve valve = valveAfter(0);
    EXPECT_DOUBLE_EQ(advanceValveOpening(valve, 0.3, 1e6, 1.0), 0.5);
    EXPECT_DOUBLE_EQ(advanceValveOpening(valve, 0.7, -1e6, 1.0), 0.5);
    EXPECT_EQ(advanceValveOpening(valve, 0.1, -1e9, 1.0), 0.0);
    EXPECT_LE(advanceValveOpening(valve, 0.95, 1e9, 1.0), 1.0);
}

// A level tube between two held nodes, one valve in the middle or at an end.
struct ValvedTube {
    explicit ValvedTube(Valve::Place place, bool forward = true)
        : solver(network(place, forward)), drive(solver.makeDrive()) {
        drive.boundaryPressure = {2000.0, 2000.0};
        solver.setHydrostatic(drive, 2000.0, 0.0);
    }

    static Network network(Valve::Place place, bool forward) {
        Network network;
        network.laws.push_back({3000.0, 3.0, 150.0, 1.5});
        addNode(network, 1e-7);
        addNode(network, 1e-7);
        network.boundaries = {{0}, {1}};
        addTube(network, {"tube", 20, 0.2, 3e-5, 0, 0, 1});
        Valve valve = valveAfter(9);
        valve.place = place;
        valve.forward = forward;
        network.valves.push_back(valve);
        return network;
    }

    void run(double from, double to, double seconds) {
        drive.boundaryPressure = {from, to};
        const int steps = static_cast<int>(std::lround(seconds / 1e-3));
        for (int i = 0; i < steps; ++i)
            solver.step(1e-3, drive);
    }

    Solver solver;
    Drive drive;
};

class ValvePlaces : public testing::TestWithParam<std::tuple<Valve::Place, bool>> {};

TEST_P(ValvePlaces, letsBloodThroughOneWayOnly) {
    const auto [place, forward] = GetParam();
    ValvedTube tube(place, forward);
    const double upstream = forward ? 2050.0 : 2000.0;
    const double downstream = forward ? 2000.0 : 2050.0;
    tube.run(upstream, downstream, 3.0);
    EXPECT_GT(tube.solver.valveFlow()[0], 2e-6);
    EXPECT_GT(tube.solver.valveOpening()[0], 0.95);
    tube.run(downstream, upstream, 8.0);
    EXPECT_EQ(tube.solver.valveOpening()[0], 0.0);
    EXPECT_EQ(tube.solver.valveFlow()[0], 0.0);
    EXPECT_LT(fastest(tube.solver), 1e-4);
}

TEST_P(ValvePlaces, stuckClosedPassesNothingAndLeakyLeaks) {
    const auto [place, forward] = GetParam();
    ValvedTube tube(place, forward);
    const double upstream = forward ? 2050.0 : 2000.0;
    const double downstream = forward ? 2000.0 : 2050.0;
    tube.solver.setValveStuckClosed(0, true);
    tube.run(upstream, downstream, 1.0);
    EXPECT_EQ(tube.solver.valveFlow()[0], 0.0);
    EXPECT_EQ(tube.solver.valveOpening()[0], 0.0);
    tube.solver.setValveStuckClosed(0, false);
    tube.solver.setValveLeak(0, 0.2);
    tube.run(downstream, upstream, 3.0);
    const double slight = -tube.solver.valveFlow()[0];
    tube.solver.setValveLeak(0, 1.0);
    tube.run(downstream, upstream, 3.0);
    EXPECT_EQ(tube.solver.valveOpening()[0], 0.0);
    EXPECT_GT(slight, 1e-7);
    EXPECT_GT(-tube.solver.valveFlow()[0], 2.0 * slight);
}

INSTANTIATE_TEST_SUITE_P(Everywhere, ValvePlaces,
                         testing::Combine(testing::Values(Valve::Place::afterCell,
                                                          Valve::Place::atSegmentStart,
                                                          Valve::Place::atSegmentEnd),
                                          testing::Bool()));

// In steady flow a fully open valve costs B q|q| and nothing else, or what is left of it where the jet widens
// again; friction is off.
class ValveLoss : public testing::TestWithParam<bool> {};

TEST_P(ValveLoss, isThatOfItsJet) {
    Network network = ValvedTube::network(Valve::Place::afterCell, true);
    network.viscosity = 0.0;
    network.valves[0].jetRecovers = GetParam();
    Solver solver(network);
    Drive drive = solver.makeDrive();
    drive.boundaryPressure = {2020.0, 2000.0};
    solver.setHydrostatic(drive, 2010.0, 0.0);
    for (int i = 0; i < 60000; ++i)
        solver.step(1e-3, drive);
    const double flow = solver.valveFlow()[0];
    const double area = 0.65 * std::min(solver.area()[9], solver.area()[10]);
    const double share = GetParam() ? 0.35 * 0.35 : 1.0;
    const double loss = share * 0.5 * 1060.0 * flow * flow / (area * area);
    EXPECT_NEAR(solver.pressure()[9] - solver.pressure()[10], loss, 0.02 * loss);
    EXPECT_NEAR(solver.cellRightFaceFlow()[3], flow, 1e-6 * flow);
}

INSTANTIATE_TEST_SUITE_P(Jet, ValveLoss, testing::Bool());

// Forward flow that swells and ebbs once must open the valve once and shut it once.
TEST(Valve, opensAndShutsWithoutChatter) {
    ValvedTube tube(Valve::Place::afterCell);
    tube.run(1950.0, 2000.0, 2.0);
    int turns = 0;
    bool rising = true;
    double last = tube.solver.valveOpening()[0];
    EXPECT_EQ(last, 0.0);
    for (int i = 0; i < 3000; ++i) {
        const double phase = i * 1e-3 / 3.0;
        tube.drive.boundaryPressure = {1950.0 + 150.0 * std::sin(3.14159265 * phase), 2000.0};
        tube.solver.step(1e-3, tube.drive);
        const double zeta = tube.solver.valveOpening()[0];
        if (rising ? zeta < last : zeta > last) {
            ++turns;
            rising = !rising;
        }
        last = zeta;
    }
    EXPECT_EQ(turns, 1);
    tube.run(1950.0, 2000.0, 2.0);
    EXPECT_EQ(tube.solver.valveOpening()[0], 0.0);
}

} // namespace
