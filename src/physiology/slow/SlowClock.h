// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "physiology/Simulation.h"
#include "physiology/slow/CycleMeans.h"
#include "physiology/slow/Edema.h"
#include "physiology/slow/LoadReader.h"
#include "physiology/slow/PocketWatch.h"
#include "physiology/slow/Stasis.h"
#include "physiology/slow/Transitions.h"

namespace physiology::slow {

// assets/physiology/slow_clock.json
struct ClockConstants {
    double window = 0.0, deviceWindow = 0.0; // s, at least; whole cycles are taken
    double steady = 0.0;                     // Pa, largest change of a drive between steady windows
    double longestSettling = 0.0;            // s
    double drift = 0.0;                      // Pa, change of a tissue pressure that asks for a new window
    double longestJump = 0.0;                // s
    double sameTissue = 0.0;                 // Pa, within which a transition seen before is used again
    double bloodVolume = 0.0;                // m³, of the whole body
};
ClockConstants loadClockConstants(const std::filesystem::path& assets); // throws core::DataError

// Blood and tissue fluid, m³. total() - intake stays constant.
struct BodyFluid {
    double veins = 0.0;  // in the leg's network
    double rest = 0.0;   // blood of the rest of the body
    double tissue = 0.0; // of this leg
    double intake = 0.0; // drunk since the start
    double total() const { return veins + rest + tissue; }
};

// Hours in minutes. The fast simulation is run for a window of whole cycles (breaths at rest) at the present
// state of the tissue; with its means the tissue is taken ahead, until it has changed enough to ask for
// another window. After every change of the patient the transition is simulated in full, once for equal ones.
// Tissue and blood act on each other: filtered fluid leaves the beds, swollen tissue presses on them. The age
// of the blood is carried on by the means of the window (hemodynamics::Drift), and clots grow meanwhile.
// Deterministic.
class SlowClock {
public:
    // Looks on: after every step of the fast simulation (0), after every jump (s it spanned).
    using Watcher = std::function<void(double jump)>;

    explicit SlowClock(Simulation& simulation, Watcher watcher = {}); // which must outlive the clock

    void apply(const Command& command);
    void drink(double volume);    // m³
    void resolve(double seconds); // every step of the fast simulation
    void advance(double seconds); // windows and jumps; the pieces may be short

    double time() const { return time_; }             // s since the start
    double resolvedTime() const { return resolved_; } // s of it that were simulated in full
    const Edema& edema() const { return edema_; }
    const CycleMeans& means() const { return latest_; } // of the latest window
    double popliteal() const { return popliteal_; }     // m³ through the popliteal vein since the start
    const Stasis& stasis() const { return stasis_; }
    BodyFluid fluid() const;
    const Simulation& simulation() const { return simulation_; }

private:
    void step();
    void idle(); // a step of the fast simulation that is no time of the day
    CycleMeans window(double longest, bool live);
    bool steadyFrom(double& left, bool live, CycleMeans& settling);
    void settle(double& left);
    void catchUp(const Patient& patient);
    void jump(double seconds);
    double jumpUntilDrifted(double most);
    void book();
    void age();    // what has been stepped since the last call, for the stasis
    void forget(); // and that it has been stepped
    void readLoads();
    bool drifted() const;
    double clotted() const;
    std::vector<double> tissuePressures() const;
    void see();

    Simulation& simulation_;
    Watcher watcher_;
    const ClockConstants constants_;
    Edema edema_;
    LoadReader reader_;
    PocketWatch pockets_;
    Stasis stasis_;
    hemodynamics::Drift drift_;
    CycleMeans latest_, moment_;
    CycleMeans stepped_;          // since the stasis was told
    hemodynamics::Exchange told_; // what had moved then
    TissueExchange exchange_;
    std::vector<double> windowPressure_; // Pa of the tissue at the latest window
    double windowClot_ = 0.0;            // of the lumen, then
    double jumped_ = 0.0;                // s since it
    Transitions transitions_;
    Patient before_;                      // of the activity before this one
    double started_ = 0.0, lasted_ = 0.0; // s: when this activity began, how long the one before lasted
    bool settled_ = false;
    bool stale_ = false; // the fast simulation was left out of a transition seen before
    double time_ = 0.0, resolved_ = 0.0, popliteal_ = 0.0;
    double rest_ = 0.0, intake_ = 0.0, outflow_ = 0.0; // m³
};

} // namespace physiology::slow
