// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>
#include <utility>

#include <gtest/gtest.h>

#include "CaseFiles.h"
#include "TestNetworks.h"

// One test per file statics_*.json: a random network at rest in a posture stays at rest.
namespace {

using namespace hemodynamics;
using namespace cases;

using testing_networks::fastest;

double upright(double angle) {
    return std::sin(angle * std::numbers::pi / 180.0);
}

struct Still {
    Solver solver;
    Drive drive;
};

Still leg(const core::JsonView& json, std::uint32_t seed, double angle) {
    const double reference = json.at("reference_Pa").number();
    Solver solver(testing_networks::randomLeg(seed, json.at("vessels").integer(1, 200)));
    Drive drive = testing_networks::randomDrive(solver, seed + 1000, reference);
    for (auto* elevations : {&drive.cellElevation, &drive.nodeElevation, &drive.bedElevation})
        for (double& z : *elevations)
            z *= upright(angle);
    solver.setHydrostatic(drive, reference, upright(angle));
    return {std::move(solver), std::move(drive)};
}

// Walls, calibres and external pressures differ from cell to cell. Set to rest while the lower half is
// pressed harder, then let go with the valve shut: its head is lower by as much.
Still valvedVein(const core::JsonView& json, std::uint32_t seed, double angle) {
    std::mt19937 random(seed);
    const auto between = [&](double low, double high) {
        return low + (high - low) * (static_cast<double>(random()) / 4294967296.0);
    };
    const int count = json.at("cells").integer(4, 10000);
    const double length = json.at("length_m").number() / count;
    Network network;
    for (int i = 0; i < count; ++i) {
        network.laws.push_back({between(50.0, 600.0), 10.0, between(50.0, 400.0), 1.5});
        network.cells.push_back({length, between(1e-5, 6e-5), i});
    }
    network.segments.push_back({"vein", 0, count, -1, -1});
    network.valves.push_back(testing_networks::valveAfter(count / 2 - 1));
    Solver solver(network);
    Drive drive = solver.makeDrive();
    const double held = json.at("held_back_Pa").number();
    for (int i = 0; i < count; ++i) {
        const auto cell = static_cast<std::size_t>(i);
        drive.cellElevation[cell] = (i + 0.5) * length * upright(angle);
        drive.cellExternalPressure[cell] = between(0.0, 2000.0) + (i < count / 2 ? held : 0.0);
    }
    solver.setHydrostatic(drive, json.at("reference_Pa").number(), 0.4 * upright(angle));
    for (int i = 0; i < count / 2; ++i)
        drive.cellExternalPressure[static_cast<std::size_t>(i)] -= held;
    solver.setValveOpening(0, 0.0);
    return {std::move(solver), std::move(drive)};
}

class Statics : public testing::TestWithParam<std::string> {};

TEST_P(Statics, keepStill) {
    const CaseFile file(GetParam());
    const core::JsonView& json = file.json();
    for (std::size_t s = 0; s < json.at("seeds").size(); ++s)
        for (std::size_t a = 0; a < json.at("angles_deg").size(); ++a) {
            const int seed = json.at("seeds").at(s).integer(0, 1000000);
            const double angle = json.at("angles_deg").at(a).number();
            const auto make = json.has("held_back_Pa") ? valvedVein : leg;
            Still still = make(json, static_cast<std::uint32_t>(seed), angle);
            const double volume = still.solver.volume();
            const int steps = static_cast<int>(std::lround(json.at("time_s").number() / 1e-3));
            double most = 0.0;
            for (int i = 0; i < steps; ++i) {
                still.solver.step(1e-3, still.drive);
                most = std::max(most, fastest(still.solver));
            }
            const Ledger ledger = still.solver.ledger();
            expectNear(most, json.at("fastest_m_s"));
            expectNear((still.solver.volume() + ledger.outflow - ledger.inflow) / volume - 1.0,
                       json.at("volume_drift"));
        }
}

INSTANTIATE_TEST_SUITE_P(Cases, Statics, testing::ValuesIn(filesNamed("statics_")),
                         [](const auto& name) { return name.param; });

} // namespace
