// SPDX-License-Identifier: Apache-2.0
#include "physiology/ProtocolValveBench.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "physiology/LegModel.h"

namespace physiology {

namespace {

constexpr double kSyringeVolume = 2e-7;    // m³, far less than one wave
constexpr double kSyringeResistance = 1e4; // Pa s/m³, next to none
constexpr double kReservoirVolume = 1e-5;  // m³, of no meaning: its pressure is held
constexpr double kStillStep = 1e-3;        // s
constexpr int kStillSteps = 2000;

// What is cut out of the leg: its cells from below the valve to the groin, and the valve.
struct Piece {
    std::vector<int> cells; // of the leg's network, in flow direction
    int valve = 0;          // of the leg
    int left = 0;           // place in `cells` of the cell below the valve
};

// The valves of the femoral vein, uppermost first.
std::vector<int> femoralValves(const anatomy::Leg& leg) {
    const int vein = leg.vesselIndex("femoral_vein");
    std::vector<int> found;
    for (std::size_t v = 0; v < leg.valves.size(); ++v)
        if (leg.valves[v].vessel == vein) found.push_back(static_cast<int>(v));
    std::sort(found.begin(), found.end(), [&](int a, int b) {
        return leg.valves[static_cast<std::size_t>(a)].at > leg.valves[static_cast<std::size_t>(b)].at;
    });
    return found;
}

Piece pieceOf(const anatomy::Leg& leg, const LegModel& model) {
    const auto& network = model.solver().network();
    const auto below = [&](int valve) {
        const auto& placed = network.valves[static_cast<std::size_t>(valve)];
        return placed.place == hemodynamics::Valve::Place::atSegmentStart ? placed.cell - 1 : placed.cell;
    };
    const auto valves = femoralValves(leg);
    Piece piece;
    piece.valve = valves.front();
    const int nextBelow = valves.size() > 1 ? below(valves[1]) : -1;
    for (const char* vein : {"femoral_vein", "common_femoral_vein"}) {
        const auto& own = model.layout()->vessels[static_cast<std::size_t>(leg.vesselIndex(vein))];
        for (int c = own.firstCell; c < own.firstCell + own.cellCount; ++c)
            if (c > nextBelow || own.firstCell > nextBelow) piece.cells.push_back(c);
    }
    const auto at = std::find(piece.cells.begin(), piece.cells.end(), below(piece.valve));
    piece.left = static_cast<int>(at - piece.cells.begin());
    return piece;
}

hemodynamics::Network networkOf(const Piece& piece, const hemodynamics::Solver& leg) {
    const auto& whole = leg.network();
    hemodynamics::Network network;
    network.laws = whole.laws;
    network.density = whole.density;
    network.viscosity = whole.viscosity;
    network.collapsedFrictionLimit = whole.collapsedFrictionLimit;
    for (const int c : piece.cells) {
        network.cells.push_back(whole.cells[static_cast<std::size_t>(c)]);
        network.cells.back().referenceArea = leg.referenceArea(c);
    }
    network.segments.push_back({"vein", 0, static_cast<int>(network.cells.size()), -1, 0});
    network.nodes.push_back({"reservoir", kReservoirVolume, network.cells.back().law});
    network.boundaries.push_back({0});
    auto valve = whole.valves[static_cast<std::size_t>(piece.valve)];
    valve.place = hemodynamics::Valve::Place::afterCell;
    valve.cell = piece.left;
    network.valves.push_back(valve);
    network.beds.push_back(
        {"syringe", kSyringeVolume, network.cells.front().law, {{0, kSyringeResistance, false}}});
    return network;
}

void fillDrive(const Piece& piece, const LegModel& model, hemodynamics::Drive& drive) {
    for (std::size_t i = 0; i < piece.cells.size(); ++i) {
        const auto c = static_cast<std::size_t>(piece.cells[i]);
        drive.cellElevation[i] = model.drive().cellElevation[c];
        drive.cellExternalPressure[i] = model.drive().cellExternalPressure[c];
    }
    drive.bedElevation[0] = drive.cellElevation.front();
    drive.bedExternalPressure[0] = drive.cellExternalPressure.front();
    drive.nodeElevation[0] = drive.cellElevation.back();
    drive.boundaryPressure[0] = model.solver().pressure()[static_cast<std::size_t>(piece.cells.back())];
}

} // namespace

ValveBench::ValveBench(const anatomy::Leg& leg, const LegModel& model) {
    const Piece piece = pieceOf(leg, model);
    left_ = piece.left;
    leak_ = model.solver().valveLeak(piece.valve);
    solver_ = std::make_unique<hemodynamics::Solver>(networkOf(piece, model.solver()));
    drive_ = solver_->makeDrive();
    fillDrive(piece, model, drive_);
    settle();
}

void ValveBench::settle() {
    solver_->setHydrostatic(drive_, drive_.boundaryPressure[0], drive_.nodeElevation[0]);
    solver_->setValveLeak(0, leak_);
    for (int i = 0; i < kStillSteps; ++i)
        step(kStillStep, 0.0);
    solver_->setValveOpening(0, 0.0);
    restArea_ = area();
}

void ValveBench::step(double dt, double syringeFlow) {
    drive_.bedInflow[0] = syringeFlow;
    solver_->step(dt, drive_);
}

double ValveBench::opening() const {
    return leak_ + (1.0 - leak_) * solver_->valveOpening()[0];
}

double ValveBench::area() const {
    return solver_->area()[static_cast<std::size_t>(left_)];
}

double ValveBench::openArea() const {
    const double above = solver_->area()[static_cast<std::size_t>(left_) + 1];
    return solver_->network().valves[0].openAreaFraction * std::min(area(), above) * opening();
}

double ValveBench::flow() const {
    return solver_->valveFlow()[0];
}

} // namespace physiology
