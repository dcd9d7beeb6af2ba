// SPDX-License-Identifier: Apache-2.0
#include "physiology/PatientEffects.h"

#include <algorithm>

namespace physiology {

namespace {

// A vein that is closed for good shrinks to a scarred cord; the solver needs some area, and through two per
// cent of it (conductance falls with its square) passes next to nothing.
constexpr double kScarredLumen = 0.02;

hemodynamics::TubeLaw stiffened(hemodynamics::TubeLaw law, double factor) {
    law.stretching *= factor;
    law.bending *= factor;
    return law;
}

} // namespace

PatientEffects::PatientEffects(const std::shared_ptr<const anatomy::Leg>& leg,
                               const std::filesystem::path& assets, const BuiltNetwork& healthy)
    : leg_(leg), conditions_(leg, assets), stockings_(assets), physiques_(assets, leg->stature),
      laws_(healthy.network.laws), cells_(healthy.network.cells), beds_(healthy.network.beds),
      viscosity_(healthy.network.viscosity), dryThickening_(loadNetworkSettings(assets).dryThickening) {}

void PatientEffects::apply(const Patient& patient, hemodynamics::Solver& solver) const {
    const auto effects = conditions_.effects(patient);
    applyValves(patient, effects, solver);
    const auto size = physique(patient);
    applyVessels(effects, size, solver);
    applyBeds(effects, size, solver);
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

void PatientEffects::applyVessels(const ConditionEffects& effects, const Physique& physique,
                                  hemodynamics::Solver& solver) const {
    for (std::size_t v = 0; v < leg_->vessels.size(); ++v) {
        solver.setLaw(static_cast<int>(v), stiffened(laws_[v], effects.stiffness[v]));
    }
    applyCells(effects, physique, solver);
}

void PatientEffects::applyLumen(const Patient& patient, hemodynamics::Solver& solver) const {
    applyCells(conditions_.effects(patient), physique(patient), solver);
}

void PatientEffects::applyCells(const ConditionEffects& effects, const Physique& physique,
                                hemodynamics::Solver& solver) const {
    const double growth = physique.stature * physique.stature;
    for (std::size_t c = 0; c < cells_.size(); ++c) {
        const auto v = static_cast<std::size_t>(cells_[c].law); // a cell's law is its vessel
        const double clot = clots_.empty() ? 1.0 : clots_[c];
        const double lumen = std::max(effects.lumen[v] * clot, kScarredLumen);
        const double widening = effects.calibre[v] * effects.calibre[v] * lumen;
        solver.setCellLength(static_cast<int>(c), cells_[c].length * physique.stature);
        solver.setReferenceArea(static_cast<int>(c), cells_[c].referenceArea * widening * growth);
    }
}

void PatientEffects::applyBeds(const ConditionEffects& effects, const Physique& physique,
                               hemodynamics::Solver& solver) const {
    for (std::size_t b = 0; b < beds_.size(); ++b) {
        const auto& healthy = laws_[static_cast<std::size_t>(beds_[b].law)];
        solver.setLaw(beds_[b].law, stiffened(healthy, effects.bedStiffness[b]));
        solver.setBedReferenceVolume(static_cast<int>(b),
                                     beds_[b].referenceVolume * effects.bedVolume[b] * physique.lean);
        // Wider veins of the same length resist less, by the square of their area (Poiseuille).
        const double widening = effects.bedVolume[b] * effects.bedVolume[b];
        for (std::size_t o = 0; o < beds_[b].outlets.size(); ++o) {
            const auto& outlet = beds_[b].outlets[o];
            solver.setBedOutletResistance(static_cast<int>(b), static_cast<int>(o),
                                          outlet.resistance / (widening * physique.lean), outlet.valved);
        }
        solver.setBedLeak(static_cast<int>(b), effects.bedLeak[b]);
    }
}

double PatientEffects::garmentPressure(const Patient& patient, const Site& site) const {
    const double height = site.position.z;
    const auto size = physique(patient);
    // The garment is knitted to the patient's ankle; elsewhere the limb's own radius decides.
    const double girth =
        physiques_.girthAt(size, height) / physiques_.girthAt(size, stockings_.ankleHeight());
    const double depth = std::max(0.0, site.depthBelowSkin + physiques_.addedDepth(size));
    return stockings_.skinPressure(patient.stocking, height, girth * stockings_.referenceRadius(height)) *
           stockings_.transmission(depth);
}

} // namespace physiology
