// SPDX-License-Identifier: Apache-2.0
#include "keijsers/PumpBench.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/Units.h"
#include "physiology/Body.h"
#include "physiology/NetworkSettings.h"

namespace clinical {

namespace {

using anatomy::Compartment;
using anatomy::VesselSystem;

constexpr double kPlane = 0.395; // m above the sole: below the knee, above what drains the calf's beds
constexpr std::array kCalf{Compartment::soleus, Compartment::gastrocnemius, Compartment::deepPosterior,
                           Compartment::anterior, Compartment::lateral};

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

bool isDeep(const anatomy::Vessel& vessel) {
    return vessel.system == VesselSystem::deep || vessel.system == VesselSystem::muscular;
}

void removeValves(hemodynamics::Network& network) {
    network.valves.clear();
    for (auto& bed : network.beds)
        for (auto& outlet : bed.outlets)
            outlet.valved = false;
}

// A perforator without a valve gets one, so that there is something to close.
void addClosers(const anatomy::Leg& leg, const hemodynamics::Valve& constants,
                physiology::BuiltNetwork& built) {
    for (std::size_t v = 0; v < leg.vessels.size(); ++v) {
        const auto& cells = built.layout.vessels[v];
        const auto inVessel = [&](const auto& valve) {
            return valve.cell >= cells.firstCell && valve.cell < cells.firstCell + cells.cellCount;
        };
        auto& valves = built.network.valves;
        if (leg.vessels[v].system != VesselSystem::perforator || std::ranges::any_of(valves, inVessel))
            continue;
        valves.push_back(constants);
        valves.back().id = leg.vessels[v].id + "_closer";
        valves.back().place = hemodynamics::Valve::Place::atSegmentStart;
        valves.back().cell = cells.firstCell;
    }
}

void closePerforators(const anatomy::Leg& leg, hemodynamics::Solver& solver) {
    const auto& network = solver.network();
    for (std::size_t i = 0; i < network.valves.size(); ++i) {
        const auto vessel = at(network.cells[at(network.valves[i].cell)].law); // as BuiltNetwork says
        if (leg.vessels[vessel].system == VesselSystem::perforator)
            solver.setValveStuckClosed(static_cast<int>(i), true);
    }
}

physiology::BuiltNetwork configured(const anatomy::Leg& leg, const std::filesystem::path& assets,
                                    const PumpConfiguration& configuration,
                                    const physiology::StandingReference& standing) {
    const auto settings = physiology::loadNetworkSettings(assets);
    auto built = buildNetwork(leg, settings, physiology::loadTubeLaws(assets), standing);
    if (!configuration.valves) removeValves(built.network);
    if (!configuration.perforators) addClosers(leg, settings.valve, built);
    return built;
}

} // namespace

double Contraction::at(double time) const {
    const auto edgeAt = [](double share) {
        return 0.5 - 0.5 * std::cos(std::numbers::pi * std::clamp(share, 0.0, 1.0));
    };
    return pressure * (edgeAt((time - start) / edge) - edgeAt((time - start - edge - hold) / edge));
}

PumpBench::Standing PumpBench::standingOf(const std::shared_ptr<const anatomy::Leg>& leg,
                                          const std::filesystem::path& assets) {
    physiology::Body body(leg, assets);
    body.reset(physiology::Patient{});
    const auto& state = body.state();
    Standing standing{state.rightAtrialPressure, state.heart.z, state.compartmentPressure, state.pose};
    standing.tissue[physiology::indexOf(Compartment::plantar)] += state.plantarVeinPressure;
    return standing;
}

PumpBench::PumpBench(const std::shared_ptr<const anatomy::Leg>& leg, const std::filesystem::path& assets,
                     const PumpConfiguration& configuration)
    : PumpBench(leg, physiology::loadInflowConstants(assets), standingOf(leg, assets), [&] {
          const auto standing = standingOf(leg, assets);
          return configured(*leg, assets, configuration,
                            {standing.atrialPressure, standing.heart, standing.tissue});
      }()) {
    if (!configuration.perforators) closePerforators(*leg_, *solver_);
}

PumpBench::PumpBench(std::shared_ptr<const anatomy::Leg> leg, physiology::InflowConstants inflow,
                     Standing standing, physiology::BuiltNetwork built)
    : leg_(std::move(leg)), inflow_(inflow), standing_(std::move(standing)),
      cells_(leg_->rig, std::move(built.cells)), nodes_(leg_->rig, std::move(built.nodes)),
      beds_(leg_->rig, std::move(built.beds)),
      solver_(std::make_unique<hemodynamics::Solver>(std::move(built.network))),
      drive_(solver_->makeDrive()) {
    findParts(built.layout);
    place();
}

void PumpBench::findParts(const physiology::NetworkLayout& layout) {
    const double ankle = leg_->rig.ankle.center.z;
    for (std::size_t v = 0; v < leg_->vessels.size(); ++v) {
        if (!isDeep(leg_->vessels[v])) continue;
        const auto& range = layout.vessels[v];
        for (int c = range.firstCell; c < range.firstCell + range.cellCount; ++c) {
            const double height = cells_.sites()[at(c)].position.z;
            if (height > ankle && height < kPlane) calfCells_.push_back(c);
            const bool last = c + 1 == range.firstCell + range.cellCount;
            if (!last && (height < kPlane) != (cells_.sites()[at(c + 1)].position.z < kPlane))
                crossings_.push_back({c, height < kPlane ? 1.0 : -1.0});
        }
    }
    for (std::size_t b = 0; b < leg_->beds.size(); ++b)
        if (leg_->beds[b].betweenAnkleAndKnee && leg_->beds[b].compartment != Compartment::none)
            calfBeds_.push_back(static_cast<int>(b));
}

void PumpBench::place() {
    cells_.elevations(standing_.pose, drive_.cellElevation);
    nodes_.elevations(standing_.pose, drive_.nodeElevation);
    beds_.elevations(standing_.pose, drive_.bedElevation);
    drive_.boundaryPressure[0] = standing_.atrialPressure;
    press({});
    solver_->setHydrostatic(drive_, standing_.atrialPressure, standing_.heart);
    startVolume_ = solver_->volume();
}

void PumpBench::press(const Contraction& contraction) {
    auto tissue = standing_.tissue;
    if (contraction.pressure > 0.0)
        for (const auto compartment : kCalf)
            tissue[physiology::indexOf(compartment)] += contraction.at(time_);
    cells_.pressures(tissue, drive_.cellExternalPressure);
    nodes_.pressures(tissue, drive_.nodeExternalPressure);
    beds_.pressures(tissue, drive_.bedExternalPressure);
}

void PumpBench::feed() {
    const double weight = solver_->network().density * core::kGravity;
    for (std::size_t b = 0; b < leg_->beds.size(); ++b) {
        const double arterial =
            inflow_.arterialPressure + weight * (standing_.heart - drive_.bedElevation[b]);
        const double drive = (arterial - solver_->bedPressure()[b]) / inflow_.restDrop;
        drive_.bedInflow[b] =
            leg_->beds[b].inflowShare * inflow_.restFlow * std::clamp(drive, 0.0, inflow_.greatestDrive);
    }
}

void PumpBench::step(const Contraction& contraction) {
    press(contraction);
    feed();
    solver_->step(kStep, drive_);
    time_ += kStep;
    for (const auto& crossing : crossings_)
        up_ += crossing.sign * solver_->cellRightFaceFlow()[at(crossing.cell)] * kStep;
}

double PumpBench::perfusion() const {
    double sum = 0.0;
    for (const int bed : calfBeds_)
        sum += drive_.bedInflow[at(bed)];
    return sum;
}

double PumpBench::deepCalfVolume() const {
    double sum = 0.0;
    for (const int cell : calfCells_)
        sum += solver_->area()[at(cell)] * solver_->network().cells[at(cell)].length;
    for (const int bed : calfBeds_)
        sum += solver_->bedVolume()[at(bed)];
    return sum;
}

double PumpBench::balanceError() const {
    const auto& ledger = solver_->ledger();
    return std::abs(solver_->volume() - startVolume_ - ledger.inflow + ledger.outflow) / startVolume_;
}

} // namespace clinical
