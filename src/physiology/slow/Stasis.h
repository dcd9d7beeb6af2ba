// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "physiology/ClotConstants.h"
#include "physiology/OldestBlood.h"
#include "physiology/slow/CycleMeans.h"
#include "physiology/slow/PocketWatch.h"
#include "physiology/slow/Rheology.h"

namespace physiology::slow {

// Where blood stands, and how long a clot has had to begin there.
//
// Blood at a site is mixed: d(age)/dt = 1 - k age. Behind a leaflet k is that of PocketWatch; at the wall of
// a soleal sinus, which laminar flow clears last, its turnover by the turnovers that this takes. A site is
// exposed while its blood is old and the shear there low (ClotConstants):
//
//   d(dose)/dt = slowness * staleness * thickening of the blood / induction
//
// while slowness * staleness is above a half, and loses its dose within a minute or so when it is below. Dose
// 1: a clot would begin in blood that clots readily. A convention, not a probability.
class Stasis {
public:
    struct Site {
        int vessel = 0;
        double at = 0.0;  // 0..1 along it
        int valve = -1;   // -1: a sinus
        double age = 0.0; // s that blood has been there; in a sinus at its wall
        double dose = 0.0;
    };

    explicit Stasis(const Simulation& simulation);

    // Time has passed with these means, at the end of which blood has this residence (cells first).
    void pass(double seconds, const CycleMeans& means, std::span<const double> residence);
    void dry(double hydration) { thickening_ = rheology_.thickening(hydration); }

    const OldestBlood& oldest() const { return oldest_; }
    // s until a marked sinus, or watched pocket, is clear, mean over all of them; none: not at all.
    std::optional<double> solealClearance() const { return soleal_; }
    std::optional<double> pocketClearance() const { return pocket_; }
    double slowestPocket() const { return slowestPocket_; } // s
    double clotRisk() const;                                // 0..1, the greatest dose
    double meanDose() const;                                // 0..1, of all watched pockets and sinuses
    const Site& worst() const;

private:
    static void renew(Site& site, double rate, double seconds);
    void passPockets(double seconds, const CycleMeans& means);
    void passSinuses(double seconds, const CycleMeans& means, std::span<const double> residence);
    void expose(Site& site, double exposure, double seconds) const;
    double shearOf(std::size_t cell, const hemodynamics::Exchange& moved) const; // 1/s, mean

    std::shared_ptr<const NetworkLayout> layout_;
    const anatomy::Leg& leg_;
    PocketWatch pockets_; // for its geometry
    ClotConstants clot_;
    Rheology rheology_;
    double thickening_ = 1.0;
    std::vector<char> watched_; // by Leg::valves: clots begin in its pocket
    std::vector<Site> sites_;   // pockets by Leg::valves, then sinuses
    OldestBlood oldest_;
    std::optional<double> soleal_, pocket_;
    double slowestPocket_ = 0.0;
};

} // namespace physiology::slow
