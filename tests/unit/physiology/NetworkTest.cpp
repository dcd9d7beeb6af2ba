// SPDX-License-Identifier: Apache-2.0
// The network built from the real leg.
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "RealSimulation.h"
#include "core/Units.h"
#include "physiology/LegModel.h"
#include "physiology/Surroundings.h"

namespace {

using namespace physiology;

BuiltNetwork build() {
    StandingReference standing{0.0, 1.18, {}};
    return buildNetwork(*real::leg(), loadNetworkSettings(real::assets()), loadTubeLaws(real::assets()),
                        standing);
}

TEST(Network, isAsFineAndAsLargeAsPromised) {
    const auto built = build();
    EXPECT_GE(built.network.cells.size(), 1000U);
    EXPECT_EQ(built.network.valves.size(), real::leg()->valves.size());
    EXPECT_EQ(built.network.beds.size(), real::leg()->beds.size());
    for (const auto& cell : built.network.cells) {
        EXPECT_GT(cell.length, 0.0005);
        EXPECT_LE(cell.length, 0.0155);
    }
}

TEST(Network, layoutCoversEveryVesselWithoutGaps) {
    const auto built = build();
    int next = 0;
    for (const auto& vessel : built.layout.vessels) {
        EXPECT_EQ(vessel.firstCell, next);
        next += vessel.cellCount;
        ASSERT_EQ(vessel.boundaries.size(), static_cast<std::size_t>(vessel.cellCount) + 1);
        EXPECT_EQ(vessel.boundaries.front(), 0.0);
        EXPECT_EQ(vessel.boundaries.back(), 1.0);
        EXPECT_TRUE(std::is_sorted(vessel.boundaries.begin(), vessel.boundaries.end()));
    }
    EXPECT_EQ(next, static_cast<int>(built.network.cells.size()));
}

TEST(Network, lengthsAddUpToTheLegs) {
    const auto built = build();
    double cells = 0.0, vessels = 0.0;
    for (const auto& cell : built.network.cells)
        cells += cell.length;
    for (const auto& vessel : real::leg()->vessels)
        vessels += vessel.restLength;
    EXPECT_NEAR(cells, vessels, 1e-9);
}

TEST(Network, valvesSitNearTheirPlaces) {
    const auto built = build();
    for (std::size_t v = 0; v < built.layout.valves.size(); ++v) {
        const auto& valve = real::leg()->valves[v];
        const auto& vessel = real::leg()->vessels[static_cast<std::size_t>(valve.vessel)];
        EXPECT_LE(std::abs(built.layout.valves[v].at - valve.at) * vessel.restLength, 0.0105) << valve.id;
    }
}

TEST(Network, drawnCalibresAreThoseOfQuietStanding) {
    auto simulation = real::simulation();
    for (const char* id : {"popliteal_vein", "great_saphenous_vein", "posterior_tibial_vein_1"}) {
        const int vessel = real::leg()->vesselIndex(id);
        const double drawn =
            anatomy::coursePointAt(real::leg()->vessels[static_cast<std::size_t>(vessel)], 0.4).diameter;
        const double area = simulation->areaAt(vessel, 0.4);
        EXPECT_NEAR(std::sqrt(area / M_PI) * 2.0, drawn, 0.05 * drawn) << id;
    }
}

// Every valve open, the whole leg tilted, nothing fed in: still water stays still.
TEST(Network, stillWaterStaysStillInTheTiltedLeg) {
    auto built = build();
    hemodynamics::Solver solver(built.network);
    for (std::size_t v = 0; v < built.network.valves.size(); ++v)
        solver.setValveLeak(static_cast<int>(v), 1.0);
    anatomy::JointAngles angles{0.7, 0.9, 0.3, 0.4, 0.6}; // hip, knee, ankle, toes, trunk pitch
    const auto pose = anatomy::poseOf(real::leg()->rig, angles, {0.0, 0.1, 0.95});
    auto drive = solver.makeDrive();
    std::array<double, kCompartmentCount> tissue{};
    for (std::size_t i = 0; i < tissue.size(); ++i)
        tissue[i] = 400.0 * static_cast<double>(i); // Pa
    const auto place = [&](std::vector<Site> sites, std::vector<double>& height,
                           std::vector<double>& pressure) {
        const Surroundings surroundings(real::leg()->rig, std::move(sites));
        surroundings.elevations(pose, height);
        surroundings.pressures(tissue, pressure);
    };
    place(built.cells, drive.cellElevation, drive.cellExternalPressure);
    place(built.nodes, drive.nodeElevation, drive.nodeExternalPressure);
    place(built.beds, drive.bedElevation, drive.bedExternalPressure);
    drive.boundaryPressure[0] = 300.0;
    const auto atrium = static_cast<std::size_t>(built.layout.atriumNode);
    solver.setHydrostatic(drive, 300.0, drive.nodeElevation[atrium]);
    for (int step = 0; step < 2000; ++step)
        solver.step(1e-3, drive);
    double fastest = 0.0;
    for (std::size_t c = 0; c < built.network.cells.size(); ++c)
        fastest = std::max(fastest, std::abs(solver.flow()[c]) / solver.area()[c]);
    EXPECT_LT(fastest, 1e-10);
}

} // namespace
