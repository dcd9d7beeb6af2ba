// SPDX-License-Identifier: Apache-2.0
#include "physiology/LegModel.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/StateHash.h"
#include "core/Units.h"
#include "physiology/Device.h"

namespace physiology {

namespace {

// Body weight squeezes the plantar veins on top of their muscles.
std::array<double, kCompartmentCount> tissuePressure(const BodyState& body) {
    auto pressure = body.compartmentPressure;
    pressure[indexOf(anatomy::Compartment::plantar)] += body.plantarVeinPressure;
    return pressure;
}

BuiltNetwork built(const std::shared_ptr<const anatomy::Leg>& leg, const std::filesystem::path& assets) {
    Body standing(leg, assets); // the default person stands quietly: so the calibres were measured
    standing.reset(Patient{});
    const auto& state = standing.state();
    StandingReference reference{state.rightAtrialPressure, state.heart.z, tissuePressure(state)};
    const auto law = loadMuscleLaw(assets);
    for (std::size_t i = 0; i < reference.along.size(); ++i)
        reference.along[i] = law.tissue[i].along;
    return buildNetwork(*leg, loadNetworkSettings(assets), loadTubeLaws(assets), reference);
}

} // namespace

LegModel::LegModel(const std::shared_ptr<const anatomy::Leg>& leg, const std::filesystem::path& assets,
                   const Patient& patient)
    : LegModel(leg, assets, built(leg, assets)) {
    change(patient);
    rest(patient);
}

LegModel::LegModel(const std::shared_ptr<const anatomy::Leg>& leg, const std::filesystem::path& assets,
                   BuiltNetwork network)
    : leg_(leg), body_(leg, assets), inflow_(*leg, assets), effects_(leg, assets, network),
      volumes_(*leg, network), cells_(leg->rig, std::move(network.cells)),
      nodes_(leg->rig, std::move(network.nodes)), beds_(leg->rig, std::move(network.beds)),
      layout_(std::make_shared<NetworkLayout>(std::move(network.layout))),
      solver_(std::make_unique<hemodynamics::Solver>(std::move(network.network))),
      oxygenation_(assets, solver_->network().beds.size()),
      tracers_(std::make_unique<hemodynamics::Tracers>(
          *solver_,
          std::vector<hemodynamics::TracerKind>{{.growth = 1.0}, {.boundary = oxygenation_.central()}})),
      drive_(solver_->makeDrive()), tissue_{drive_.bedInflow, drive_.bedInflow} {
    cover(assets);
}

void LegModel::cover(const std::filesystem::path& assets) {
    const auto sleeves = sleevesOf(loadDevices(assets));
    const auto share = [&](const Site& site, std::size_t sleeve) {
        const Cuff& cuff = sleeves[sleeve];
        return cuff.pressureAtHeight(site.position.z) / cuff.pressure * effects_.transmission(site);
    };
    cells_.cover(sleeves.size(), share);
    nodes_.cover(sleeves.size(), share);
    beds_.cover(sleeves.size(), share);
}

void LegModel::fillDrive() {
    const auto& body = body_.state();
    const auto pressure = tissuePressure(body);
    cells_.elevations(body.pose, drive_.cellElevation);
    nodes_.elevations(body.pose, drive_.nodeElevation);
    beds_.elevations(body.pose, drive_.bedElevation);
    cells_.pressures(pressure, drive_.cellExternalPressure);
    nodes_.pressures(pressure, drive_.nodeExternalPressure);
    beds_.pressures(pressure, drive_.bedExternalPressure);
    cells_.addSleeves(body.sleevePressure, drive_.cellExternalPressure);
    nodes_.addSleeves(body.sleevePressure, drive_.nodeExternalPressure);
    beds_.addSleeves(body.sleevePressure, drive_.bedExternalPressure);
    for (std::size_t bed = 0; bed < drive_.bedExternalPressure.size(); ++bed)
        drive_.bedExternalPressure[bed] += tissue_.pressure[bed];
    drive_.boundaryPressure[0] = body.cavalPressure;
}

Inflow::Sense LegModel::sense() const {
    return {body_.state(), solver_->bedPressure(), drive_.bedExternalPressure, drive_.bedElevation,
            solver_->network().density};
}

void LegModel::rest(const Patient& patient) {
    body_.reset(patient);
    fillDrive();
    solver_->setHydrostatic(drive_, body_.state().cavalPressure, body_.state().heart.z);
    inflow_.reset(sense());
    startTracers();
    startVolume_ = solver_->volume();
    startInflow_ = solver_->ledger().inflow;
    startOutflow_ = solver_->ledger().outflow;
}

void LegModel::change(const Patient& patient) {
    effects_.apply(patient, *solver_);
    inflow_.setTissue(effects_.physique(patient).lean);
    inflow_.setPush(patient.drivers[Driver::heartPush]);
    wear(patient);
}

void LegModel::clog(std::span<const double> lumen, const Patient& patient) {
    effects_.clog(lumen);
    effects_.applyLumen(patient, *solver_);
}

void LegModel::inflate(const Cuff& cuff, const Patient& patient) {
    cuff_ = cuff;
    wear(patient);
}

void LegModel::wear(const Patient& patient) {
    const auto pressure = [&](const Site& site) {
        return effects_.garmentPressure(patient, site) + cuff_.pressureAtHeight(site.position.z);
    };
    cells_.wear(pressure);
    nodes_.wear(pressure);
    beds_.wear(pressure);
}

hemodynamics::StepReport LegModel::step(double dt, const Patient& patient) {
    body_.advance(dt, patient);
    fillDrive();
    inflow_.advance(dt, sense());
    std::transform(inflow_.flow().begin(), inflow_.flow().end(), tissue_.filtration.begin(),
                   drive_.bedInflow.begin(), std::minus<>());
    const auto report = solver_->step(dt, drive_);
    carryTracers(dt);
    return report;
}

// As after a long rest, roughly: blood as old as it takes to renew it, as saturated as what enters.
void LegModel::startTracers() {
    oxygenation_.reset(inflow_);
    tracers_->start(*solver_);
    tracers_->setInflow(kAge, 0.0);
    tracers_->setInflow(kOxygen, oxygenation_.saturation());
    tracers_->fill(kAge, solver_->volume() / std::max(inflow_.total(), core::fromMl(0.1)));
    tracers_->fill(kOxygen, oxygenation_.mean(inflow_));
}

void LegModel::carryTracers(double dt) {
    const double carried = tracers_->collect(*solver_, dt);
    if (carried <= 0.0) return;
    oxygenation_.advance(carried, inflow_);
    tracers_->setInflow(kOxygen, oxygenation_.saturation());
}

double LegModel::balanceError() const {
    const auto& ledger = solver_->ledger();
    const double left =
        solver_->volume() - startVolume_ - (ledger.inflow - startInflow_) + (ledger.outflow - startOutflow_);
    return std::abs(left) / startVolume_;
}

std::uint64_t LegModel::stateHash() const {
    core::StateHash hash;
    hash.add(solver_->stateHash());
    hash.add(inflow_.flow());
    hash.add(body_.state().time);
    hash.add(body_.state().phase);
    return hash.value();
}

} // namespace physiology
