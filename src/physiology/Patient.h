// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "physiology/Drivers.h"

namespace physiology {

struct ConditionSeverity {
    std::string id;
    double severity = 1.0; // 0..1
    bool operator==(const ConditionSeverity&) const = default;
};

enum class ValveState { working, stuckOpen, stuckClosed, leaking };
struct ValveSetting {
    ValveState state = ValveState::working;
    double leak = 0.0; // 0..1, for leaking
    bool operator==(const ValveSetting&) const = default;
};

inline constexpr double kUsualHours = 4.0;

enum class Breathing { thoracic, abdominal, held };

struct Stocking {
    std::string classId = "none"; // none, class-1, class-2, class-3, custom
    double ankleMmHg = 0.0;
    double calfMmHg = 0.0;
    bool operator==(const Stocking&) const = default;
};

// Everything that a panel, a lesson, a kiosk button or the command line can change. Plain data; ids as in
// `second-heart list`. The default is the default person: 1.72 m, 70 kg, 30 years, healthy, standing still.
struct Patient {
    std::string activity = "still";
    std::string posture = "standing";
    double speedKmh = 4.0; // walk and run
    std::vector<ConditionSeverity> conditions;
    std::map<std::string, ValveSetting> valves; // by valve id
    Stocking stocking;
    std::string device = "none";
    std::string treatment = "none";
    Breathing breathing = Breathing::thoracic;
    Drivers drivers;      // all on; switched off to see what each does
    double height = 1.72; // m
    double mass = 70.0;   // kg
    double hydration = 1.0;
    double fat = 0.5; // 0 slim .. 1 heavy
    int skinTone = 2; // 1..6 Fitzpatrick
    int ceap = 0;
    bool leftLeg = false;
    double hours = kUsualHours; // that pass in what takes hours
    std::uint64_t seed = 1;
    bool operator==(const Patient&) const = default;
};

} // namespace physiology
