// SPDX-License-Identifier: Apache-2.0
#include "physiology/PatientEffects.h"

#include <algorithm>

namespace physiology {

namespace {

// A vein that is closed for good shrinks to a scarred cord; the solver needs some area, and through two per
// cent of it (conductance falls with its square) passes next to nothing.
constexpr double kScarredLumen = 0.02;

} // namespace

PatientEffects::PatientEffects(std::shared_ptr<const anatomy::Leg> leg, const std::filesystem::path& assets,
                               const BuiltNetwork& healthy)
    : leg_(leg), conditions_(leg, assets), stockings_(assets), laws_(healthy.network.laws),
      cells_(healthy.network.cells), viscosity_(healthy.network.viscosity),
      dryThickening_(loadNetworkSettings(assets).dryThickening) {}

void PatientEffects::apply(const Patient& patient, hemodynamics::Solver& solver) const {
    const auto effects = conditions_.effects(patient);
    applyValves(patient, effects, solver);
    applyVessels(effects, solver);
    solver.setViscosity(viscosity_ * (1.0 + dryThickening_ * (1.0 - patient.hydration)));
}

void PatientEffects::applyValves(const Patient& patient, const ConditionEffects& effects,
                                 hemodynamics::Solver& solver) const {
    for (std::size_t v = 0; v < leg_->valves.size(); ++v) {
        double leak = effects.valveLeak[v];
        bool closed = false;
        if (const auto set = patient.valves.find(leg_->valves[v].id); set != patient.valves.end()) {
            closed = set->second.state == ValveState::stuckClosed;
            if (set->second.state == ValveState::stuckOpen) leak = 1.0;
            if (set->second.state == ValveState::leaking) leak = std::max(leak, set->second.leak);
        }
        solver.setValveLeak(static_cast<int>(v), leak);
        solver.setValveStuckClosed(static_cast<int>(v), closed);
    }
}

void PatientEffects::applyVessels(const ConditionEffects& effects, hemodynamics::Solver& solver) const {
    for (std::size_t v = 0; v < leg_->vessels.size(); ++v) {
        auto law = laws_[v];
        law.stretching *= effects.stiffness[v];
        law.bending *= effects.stiffness[v];
        solver.setLaw(static_cast<int>(v), law);
    }
    for (std::size_t c = 0; c < cells_.size(); ++c) {
        const auto v = static_cast<std::size_t>(cells_[c].law); // a cell's law is its vessel
        const double lumen = std::max(effects.lumen[v], kScarredLumen);
        const double widening = effects.calibre[v] * effects.calibre[v] * lumen;
        solver.setReferenceArea(static_cast<int>(c), cells_[c].referenceArea * widening);
    }
}

double PatientEffects::garmentPressure(const Patient& patient, const Site& site) const {
    const double height = site.position.z;
    return stockings_.skinPressure(patient.stocking, height, 0.0) *
           stockings_.transmission(site.depthBelowSkin);
}

} // namespace physiology
