// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <vector>

#include "anatomy/Leg.h"
#include "hemodynamics/Solver.h"
#include "physiology/Conditions.h"
#include "physiology/NetworkBuilder.h"
#include "physiology/Physique.h"
#include "physiology/Stockings.h"

namespace physiology {

// What sets one patient's veins apart from the healthy ones: leaks, calibres, walls, lost lumen, thicker
// blood, and what is worn. Always computed from the healthy network, so that effects can be taken back.
class PatientEffects {
public:
    PatientEffects(const std::shared_ptr<const anatomy::Leg>& leg, const std::filesystem::path& assets,
                   const BuiltNetwork& healthy);

    void apply(const Patient& patient, hemodynamics::Solver& solver) const;

    // Share of the lumen that clots leave, per cell; empty: no clot. Comes on top of what a condition takes.
    void clog(std::span<const double> lumen) { clots_.assign(lumen.begin(), lumen.end()); }
    void applyLumen(const Patient& patient, hemodynamics::Solver& solver) const; // calibres alone

    Physique physique(const Patient& patient) const { return physiques_.of(patient); }

    // Share of a pressure at the skin that arrives at a site.
    double transmission(const Site& site) const { return stockings_.transmission(site.depthBelowSkin); }

    // Pa that a stocking passes on to a site.
    double garmentPressure(const Patient& patient, const Site& site) const;

private:
    void applyValves(const Patient& patient, const ConditionEffects& effects,
                     hemodynamics::Solver& solver) const;
    void applyVessels(const ConditionEffects& effects, const Physique& physique,
                      hemodynamics::Solver& solver) const;

    void applyCells(const ConditionEffects& effects, const Physique& physique,
                    hemodynamics::Solver& solver) const;
    void applyBeds(const ConditionEffects& effects, const Physique& physique,
                   hemodynamics::Solver& solver) const;

    std::shared_ptr<const anatomy::Leg> leg_;
    Conditions conditions_;
    Stockings stockings_;
    Physiques physiques_;
    std::vector<hemodynamics::TubeLaw> laws_; // healthy, vessels first
    std::vector<hemodynamics::Cell> cells_;   // healthy
    std::vector<hemodynamics::Bed> beds_;     // healthy
    std::vector<double> clots_;               // share of the lumen left, per cell, or empty
    double viscosity_ = 0.0;                  // Pa s, well hydrated
    double dryThickening_ = 0.0;              // share added at hydration 0
};

} // namespace physiology
