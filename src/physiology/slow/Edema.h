// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "physiology/LegModel.h"
#include "physiology/slow/EdemaConstants.h"

namespace physiology::slow {

// What the fast simulation does to a region of tissue. Every member may be averaged over time: the law is
// linear in them.
struct CapillaryLoad {
    double surface = 0.0; // perfused capillaries, of those at rest
    double drive = 0.0;   // Pa, surface times (capillary pressure less what presses on the tissue)
    double garment = 0.0; // Pa on the tissue
    double motion = 0.0;  // 0..1, moves lymph
};

// Booked since the start, m³.
struct FluidBooks {
    double filtered = 0.0; // left the blood, less what capillaries took back
    double lymph = 0.0;    // came back by the lymphatics
};

// Fluid and protein of the tissue, by region:
//
//   dV/dt = J - L                          J = CFC [drive - surface (p(V) + sigma (pi_plasma - pi_tissue))]
//   dM/dt = J (1 - sigma) c + PS (c_plasma - c_tissue) - L c_tissue        c: on the side that fluid leaves
//   L = L_rest motion G / (1 + (G - 1) exp(-(p + share * garment - p_rest) / p_e)),  G: the greatest
//
// (Starling; Landis & Pappenheimer; Guyton's lymph curve as a logistic one.) PS is such that the leg that has
// lain long keeps its protein. Starts as such a leg.
class Edema {
public:
    explicit Edema(EdemaConstants constants);

    void advance(double dt, std::span<const CapillaryLoad> loads); // per region, in steps as it needs
    // One step, in two halves, so that beds can be told what filters before it has.
    void filter(std::span<const CapillaryLoad> loads);
    void carry(double dt);

    std::span<const double> fluid() const { return fluid_; } // m³ per region
    double swelling(std::string_view part) const;            // m³ gained since the start
    double swelling(std::size_t region) const { return fluid_[region] - restFluid_[region]; }
    double pressure(std::size_t region) const; // Pa above what presses on the tissue
    double totalFluid() const;
    const FluidBooks& books() const { return books_; }
    const EdemaConstants& constants() const { return constants_; }

    // What beds feel: the filtration of this step and swelling pressure, by volume of the tissue they feed.
    void tell(TissueExchange& exchange) const;

private:
    void flowsOf(std::size_t region, const CapillaryLoad& load);

    EdemaConstants constants_;
    std::vector<double> restFluid_, exchange_; // m³; m³/s of plasma that carry protein across (PS)
    std::vector<double> bedTissue_;            // m³ that each bed feeds
    std::vector<double> fluid_, protein_;      // m³; g/dL m³
    std::vector<double> filtration_, lymph_;   // m³/s
    FluidBooks books_;
};

} // namespace physiology::slow
