// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
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
    PatientEffects(std::shared_ptr<const anatomy::Leg> leg, const std::filesystem::path& assets,
                   const BuiltNetwork& healthy);

    void apply(const Patient& patient, hemodynamics::Solver& solver) const;

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

    void applyBeds(const ConditionEffects& effects, const Physique& physique,
                   hemodynamics::Solver& solver) const;

    std::shared_ptr<const anatomy::Leg> leg_;
    Conditions conditions_;
    Stockings stockings_;
    Physiques physiques_;
    std::vector<hemodynamics::TubeLaw> laws_; // healthy, vessels first
    std::vector<hemodynamics::Cell> cells_;   // healthy
    std::vector<hemodynamics::Bed> beds_;     // healthy
    double viscosity_ = 0.0;                  // Pa s, well hydrated
    double dryThickening_ = 0.0;              // share added at hydration 0
};

} // namespace physiology
