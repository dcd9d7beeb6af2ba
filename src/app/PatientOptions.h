// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/World.h"
#include "physiology/Patient.h"

namespace CLI {
class App;
}

namespace app {

// The patient options of the command line, as the user wrote them.
struct PatientOptions {
    std::optional<std::string> activity, posture, stocking, device, treatment, breathing, side;
    std::vector<std::string> conditions; // C[:severity]
    std::vector<std::string> valves;     // ID=open|closed|leak:0..1, also a group or a vein
    std::vector<std::string> without;    // drivers that are switched off
    std::optional<double> speedKmh, height, mass, fat, hydration, hours;
    std::optional<int> skinTone, ceap;
    std::optional<std::uint64_t> seed;
};

void addPatientOptions(CLI::App& command, PatientOptions& options);

// `base` changed by what the user wrote; of two valve options the one that names fewer valves wins. Throws
// core::DataError ("command line", the option) for an unknown id, a value out of range, options that
// contradict each other and what no leg can be or do; says on stderr which of the options change nothing yet.
// `base` must be a patient that is possible.
physiology::Patient patientOf(const PatientOptions& options, const World& world,
                              const physiology::Patient& base = {});

// Single options; "command line" is named as the place of what is wrong.
physiology::ConditionSeverity parseCondition(const std::string& text);
physiology::Stocking parseStocking(const std::string& text); // a class, ANKLE or ANKLE/CALF in mmHg

} // namespace app
