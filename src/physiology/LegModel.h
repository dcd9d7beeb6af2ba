// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "anatomy/Leg.h"
#include "hemodynamics/Solver.h"
#include "hemodynamics/Tracers.h"
#include "physiology/Body.h"
#include "physiology/Cuff.h"
#include "physiology/Inflow.h"
#include "physiology/NetworkBuilder.h"
#include "physiology/Oxygenation.h"
#include "physiology/PatientEffects.h"
#include "physiology/Surroundings.h"
#include "physiology/VolumeMeter.h"

namespace physiology {

// What slow processes do to the beds, per bed: fluid that leaves the blood for the tissue (m³/s, negative:
// comes back), and what swollen tissue adds to the pressure around the bed (Pa).
struct TissueExchange {
    std::vector<double> filtration, pressure;
};

// The coupled machine: a body that moves, arteries that feed, and the solver in between. Knows nothing of
// commands, snapshots or threads.
class LegModel {
public:
    LegModel(const std::shared_ptr<const anatomy::Leg>& leg, const std::filesystem::path& assets,
             const Patient& patient);

    void rest(const Patient& patient);   // hydrostatic rest in the patient's posture, time 0
    void change(const Patient& patient); // conditions, valves, garments, viscosity
    void inflate(const Cuff& cuff, const Patient& patient);
    void clog(std::span<const double> lumen, const Patient& patient); // share that clots leave, per cell
    hemodynamics::StepReport step(double dt, const Patient& patient);
    void exchange(const TissueExchange& tissue) { tissue_ = tissue; } // from the next step on

    const Body& body() const { return body_; }
    const Inflow& inflow() const { return inflow_; }
    const hemodynamics::Solver& solver() const { return *solver_; }
    const hemodynamics::Drive& drive() const { return drive_; }
    const VolumeMeter& volumes() const { return volumes_; }
    // What the blood carries, per cell as a few steps ago at most: s since it entered the veins' beds, and
    // saturation of its hemoglobin, 0..1. Neither acts on anything, nor is part of the state hash.
    std::span<const double> residence() const { return tracers_->cells(kAge); }
    std::span<const double> saturation() const { return tracers_->cells(kOxygen); }
    // The same at cells, nodes and beds (hemodynamics::Exchange), for slow processes that carry it on.
    hemodynamics::Values residencePlaces() const { return tracers_->places(kAge); }
    void setResidence(std::span<const double> places) { tracers_->replace(kAge, places); }
    const hemodynamics::Tracers& tracers() const { return *tracers_; }
    const std::shared_ptr<const NetworkLayout>& layout() const { return layout_; }
    double footInflow() const { return volumes_.footInflow(inflow_.flow()); } // m³/s
    const TissueExchange& tissue() const { return tissue_; }
    double garmentPressure(const Patient& patient, const Site& site) const { // Pa that a stocking passes on
        return effects_.garmentPressure(patient, site);
    }
    double balanceError() const; // relative, since rest
    std::uint64_t stateHash() const;

private:
    LegModel(const std::shared_ptr<const anatomy::Leg>& leg, const std::filesystem::path& assets,
             BuiltNetwork built);
    void cover(const std::filesystem::path& assets); // with the sleeves of all devices
    void fillDrive();
    void wear(const Patient& patient);
    Inflow::Sense sense() const;
    void startTracers();
    void carryTracers(double dt);

    enum : std::size_t { kAge, kOxygen };
    std::shared_ptr<const anatomy::Leg> leg_;
    Body body_;
    Inflow inflow_;
    PatientEffects effects_;
    VolumeMeter volumes_;
    Surroundings cells_, nodes_, beds_;
    std::shared_ptr<const NetworkLayout> layout_;
    std::unique_ptr<hemodynamics::Solver> solver_;
    Oxygenation oxygenation_;
    std::unique_ptr<hemodynamics::Tracers> tracers_;
    hemodynamics::Drive drive_;
    TissueExchange tissue_;
    Cuff cuff_;
    double startVolume_ = 0.0, startInflow_ = 0.0, startOutflow_ = 0.0; // m³ at rest
};

} // namespace physiology
