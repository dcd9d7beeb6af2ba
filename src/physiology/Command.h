// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <variant>

#include "physiology/Patient.h"

// What the outside may ask of the simulation. A log of (step, command) pairs is a replay file.
namespace physiology {

struct SetPatient {
    Patient patient;
};
struct SetActivity {
    std::string id;
};
struct SetPosture {
    std::string id;
};
struct SetSpeed {
    double kmh = 4.0;
};
struct SetCondition {
    std::string id;
    double severity = 0.0;
}; // 0 removes it
struct SetValve {
    std::string id;
    ValveSetting setting;
};
struct SetValveGroup {
    std::string group;
    ValveSetting setting;
};
struct SetStocking {
    Stocking stocking;
};
struct SetBreathing {
    Breathing breathing = Breathing::thoracic;
};
struct SetHydration {
    double hydration = 1.0;
};
struct SetDriver {
    Driver driver = Driver::calfPump;
    bool on = true;
};
// A clot begins in a vein (empty: where blood of all soleal sinuses is oldest and slowest), at 0..1 along it
// (negative: where blood is oldest in it), and lives `pace` s in each s of the simulation. Not part of the
// patient; Reset takes it away.
struct GrowClot {
    std::string vessel;
    double at = -1.0;
    double pace = 3600.0;
};
struct BreakClot {}; // the tails of all clots come off now, however well they hold
struct Reset {};     // default patient, state at rest

using Command =
    std::variant<SetPatient, SetActivity, SetPosture, SetSpeed, SetCondition, SetValve, SetValveGroup,
                 SetStocking, SetBreathing, SetHydration, SetDriver, GrowClot, BreakClot, Reset>;

} // namespace physiology
