// SPDX-License-Identifier: Apache-2.0
#include "app/PatientOptions.h"

#include <algorithm>
#include <array>
#include <span>

#include "app/ValveNames.h"
#include "core/DataError.h"
#include "core/NearestName.h"
#include "physiology/ActivityData.h"
#include "physiology/PatientCommands.h"
#include "physiology/PatientJson.h"
#include "physiology/PatientLimits.h"

namespace app {
namespace {

const std::string kPlace = "command line";
const std::array<std::string, 2> kSides{"left", "right"};
const std::array<std::string, 3> kBreathings{"thoracic", "abdominal", "held"};

[[noreturn]] void wrong(const std::string& option, const std::string& message, const std::string& hint) {
    throw core::DataError(kPlace, option, message, hint);
}

std::string quoted(const std::string& text) {
    return "\"" + text + "\"";
}

// What is wrong with a patient names itself as its option does.
template <typename Work>
auto asOption(const Work& work) {
    try {
        return work();
    } catch (const core::DataError& error) {
        if (error.file == kPlace) throw;
        wrong("--" + error.file, error.message, error.hint);
    }
}

template <typename To, typename From>
void set(To& target, const std::optional<From>& value) {
    if (value) target = *value;
}

std::size_t choiceOf(const char* option, const std::string& text, std::span<const std::string> known) {
    const auto found = std::find(known.begin(), known.end(), text);
    if (found == known.end())
        wrong(option, text.empty() ? "is empty" : quoted(text) + " is not known",
              core::choicesHint(text, known));
    return static_cast<std::size_t>(found - known.begin());
}

void setBody(const PatientOptions& options, physiology::Patient& patient) {
    set(patient.speedKmh, options.speedKmh);
    set(patient.height, options.height);
    set(patient.mass, options.mass);
    set(patient.fat, options.fat);
    set(patient.hydration, options.hydration);
    set(patient.skinTone, options.skinTone);
    set(patient.ceap, options.ceap);
    if (options.hours) physiology::requireWithin(physiology::limits::kHours, *options.hours);
    set(patient.hours, options.hours);
    set(patient.seed, options.seed);
}

void setWords(const PatientOptions& options, physiology::Patient& patient) {
    set(patient.activity, options.activity);
    set(patient.posture, options.posture);
    set(patient.device, options.device);
    set(patient.treatment, options.treatment);
    if (options.side) patient.leftLeg = choiceOf("--side", *options.side, kSides) == 0;
    if (options.breathing)
        patient.breathing =
            static_cast<physiology::Breathing>(choiceOf("--breathing", *options.breathing, kBreathings));
    for (const auto& driver : options.without)
        asOption([&] { patient.drivers[physiology::parseDriver(driver)] = false; });
    if (options.stocking) patient.stocking = parseStocking(*options.stocking);
}

void refuseContradiction(const physiology::ConditionSeverity& one,
                         const physiology::ConditionSeverity& other) {
    if (one.id == other.id && one.severity != other.severity)
        wrong("--condition", quoted(one.id) + " is given with two severities", "keep one of them");
    if (one.id == "healthy" && other.id != "healthy")
        wrong("--condition", quoted("healthy") + " contradicts " + quoted(other.id), "keep one of them");
}

std::vector<physiology::ConditionSeverity> conditionsOf(const PatientOptions& options) {
    std::vector<physiology::ConditionSeverity> conditions;
    for (const auto& text : options.conditions)
        conditions.push_back(parseCondition(text));
    for (const auto& one : conditions)
        for (const auto& other : conditions)
            refuseContradiction(one, other);
    return conditions;
}

// A walker cannot lie. Without a posture of the user's own an activity takes the one it is done in.
void checkPosture(const PatientOptions& options, const physiology::Patient& patient, const World& world) {
    if (!options.posture) return;
    const auto fit = physiology::loadActivities(world.assets).at(patient.activity).postures;
    if (std::find(fit.begin(), fit.end(), patient.posture) != fit.end()) return;
    wrong("--posture",
          "the activity " + quoted(patient.activity) + " is not done in the posture " +
              quoted(patient.posture),
          "give --posture " + fit.front() + ", or --activity still");
}

} // namespace

physiology::Patient patientOf(const PatientOptions& options, const World& world,
                              const physiology::Patient& base) {
    physiology::Patient patient = base;
    const physiology::PatientCommands commands(*world.leg, world.assets);
    setWords(options, patient);
    asOption([&] {
        setBody(options, patient);
        commands.check(patient);
        for (const auto& condition : conditionsOf(options))
            patient = commands.changed(patient, physiology::SetCondition{condition.id, condition.severity});
        for (const auto& [id, setting] : parseValves(options.valves, *world.leg))
            patient.valves[id] = setting;
        patient = commands.changed(patient, physiology::SetPatient{patient});
    });
    checkPosture(options, patient, world);
    return patient;
}

} // namespace app
