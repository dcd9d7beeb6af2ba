// SPDX-License-Identifier: Apache-2.0
#include "physiology/Simulation.h"

#include <cmath>

#include "core/Units.h"
#include "physiology/Catalog.h"
#include "physiology/LegModel.h"
#include "physiology/PatientCommands.h"
#include "physiology/Probes.h"
#include "physiology/SnapshotMaker.h"
#include "physiology/Thrombosis.h"
#include "physiology/circulation/Around.h"

namespace physiology {

struct Simulation::State {
    State(std::shared_ptr<const anatomy::Leg> ofLeg, std::filesystem::path from, const Patient& who)
        : assets(std::move(from)), leg(std::move(ofLeg)), commands(*leg, assets),
          patient(checked(commands, who)), model(leg, assets, patient), probes(*leg, assets),
          clots(leg, model.layout(), loadClotConstants(assets)), maker(model, clots),
          around(assets, model, patient.mass) {}

    static const Patient& checked(const PatientCommands& commands, const Patient& patient) {
        commands.check(patient);
        return patient;
    }

    Thrombosis::Place placeOf(const GrowClot& command) const {
        if (command.vessel.empty()) return clots.slowest(model.solver(), model.residence());
        std::vector<std::string> known;
        for (const auto& vessel : leg->vessels)
            known.push_back(vessel.id);
        requireKnown("vessel", command.vessel, known);
        const int vessel = leg->vesselIndex(command.vessel);
        if (command.at < 0.0) return clots.slowest(model.solver(), model.residence(), vessel);
        return clots.placeAt(vessel, command.at);
    }

    void grow(const GrowClot& command) {
        clots.begin(placeOf(command), model.solver(), patient.seed);
        clots.setPace(command.pace);
    }

    void narrow() {
        if (clots.takeNarrowed()) model.clog(clots.lumen(), patient);
    }

    void restart() {
        clots.clear();
        narrow();
        model.rest(patient);
        maker.restart();
        around.reset(model, patient.mass);
        stepCount = 0;
    }

    std::filesystem::path assets;
    std::shared_ptr<const anatomy::Leg> leg;
    PatientCommands commands;
    Patient patient;
    LegModel model;
    Probes probes;
    Thrombosis clots;
    SnapshotMaker maker;
    circulation::Around around;
    std::uint64_t stepCount = 0;
};

Simulation::Simulation(std::shared_ptr<const anatomy::Leg> leg, const std::filesystem::path& assets,
                       const Patient& patient)
    : state_(std::make_unique<State>(std::move(leg), assets, patient)) {}

Simulation::~Simulation() = default;

void Simulation::apply(const Command& command) {
    state_->patient = state_->commands.changed(state_->patient, command);
    state_->model.change(state_->patient);
    if (const auto* grow = std::get_if<GrowClot>(&command)) state_->grow(*grow);
    if (std::holds_alternative<BreakClot>(command)) state_->clots.breakAll();
    state_->narrow();
    if (std::holds_alternative<Reset>(command)) state_->restart();
}

void Simulation::step() {
    state_->maker.count(state_->model.step(kStep, state_->patient));
    state_->around.follow(state_->model);
    ++state_->stepCount;
    if (state_->clots.empty()) return;
    state_->clots.advance(kStep, state_->model.solver());
    state_->narrow();
}

void Simulation::growClots(double seconds) {
    if (state_->clots.empty()) return;
    state_->clots.grow(seconds);
    state_->narrow();
}

void Simulation::setResidence(std::span<const double> places) {
    state_->model.setResidence(places);
}

const Thrombosis& Simulation::clots() const {
    return state_->clots;
}

void Simulation::run(double seconds) {
    const auto steps = std::llround(seconds / kStep);
    for (long long i = 0; i < steps; ++i)
        step();
}

void Simulation::inflate(const Cuff& cuff) {
    state_->model.inflate(cuff, state_->patient);
}

void Simulation::exchange(const TissueExchange& tissue) {
    state_->model.exchange(tissue);
}

double Simulation::time() const {
    return static_cast<double>(state_->stepCount) * kStep;
}
std::uint64_t Simulation::stepCount() const {
    return state_->stepCount;
}
const Patient& Simulation::patient() const {
    return state_->patient;
}
const anatomy::Leg& Simulation::leg() const {
    return *state_->leg;
}
const std::filesystem::path& Simulation::assets() const {
    return state_->assets;
}
const LegModel& Simulation::model() const {
    return state_->model;
}
const Probes& Simulation::probes() const {
    return state_->probes;
}
std::shared_ptr<const NetworkLayout> Simulation::layout() const {
    return state_->model.layout();
}
std::uint64_t Simulation::stateHash() const {
    return state_->model.stateHash();
}
std::vector<std::string> Simulation::valveGroups() const {
    return state_->commands.valveGroups();
}

std::shared_ptr<const Snapshot> Simulation::snapshot() {
    return state_->maker.make(state_->patient, {state_->stepCount, time(), circulation()});
}

circulation::CirculationReading Simulation::circulation() const {
    return state_->around.reading(state_->model);
}

double Simulation::pressureAt(int vessel, double at) const {
    return state_->model.solver().pressure()[static_cast<std::size_t>(cellAt(*layout(), vessel, at))];
}

double Simulation::flowAt(int vessel, double at) const {
    return state_->model.solver().flow()[static_cast<std::size_t>(cellAt(*layout(), vessel, at))];
}

double Simulation::areaAt(int vessel, double at) const {
    return state_->model.solver().area()[static_cast<std::size_t>(cellAt(*layout(), vessel, at))];
}

Trace Simulation::trace() const {
    const auto mmHg = [&](const Probe& p) {
        return static_cast<float>(core::toMmHg(pressureAt(p.vessel, p.at)));
    };
    const auto& popliteal = state_->probes["popliteal"];
    Trace trace;
    trace.time = time();
    trace.footVeinMmHg = mmHg(state_->probes["dorsal_foot"]);
    trace.calfPressureMmHg = mmHg(state_->probes["calf"]);
    trace.calfVolumeMl =
        static_cast<float>(core::toMl(state_->model.volumes().calf(state_->model.solver()).total()));
    trace.poplitealFlowMlPerS = static_cast<float>(core::toMl(flowAt(popliteal.vessel, popliteal.at)));
    return trace;
}

} // namespace physiology
