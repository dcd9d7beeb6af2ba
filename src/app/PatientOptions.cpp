// SPDX-License-Identifier: Apache-2.0
#include "app/PatientOptions.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

#include <CLI/CLI.hpp>

#include "app/ValveNames.h"
#include "core/DataError.h"
#include "core/Json.h"
#include "physiology/PatientCommands.h"
#include "physiology/PatientJson.h"
#include "ui/GraduatedStocking.h"

namespace app {
namespace {

[[noreturn]] void wrong(const std::string& option, const std::string& text, const std::string& hint) {
    throw core::DataError("command line", option, "\"" + text + "\" is not possible", hint);
}

double parseNumber(const std::string& option, const std::string& text, const std::string& hint) {
    double value = 0.0;
    const char* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, value);
    if (parsed.ec != std::errc{} || parsed.ptr != end || !std::isfinite(value)) wrong(option, text, hint);
    return value;
}

struct Bounds {
    const char* option;
    double low, high;
    const char* unit;
};

void checkBounds(const Bounds& bounds, double value) {
    if (value >= bounds.low && value <= bounds.high) return;
    char message[96], hint[96];
    std::snprintf(message, sizeof message, "%g is out of range", value);
    std::snprintf(hint, sizeof hint, "give %g to %g%s", bounds.low, bounds.high, bounds.unit);
    throw core::DataError("command line", bounds.option, message, hint);
}

template <typename To, typename From>
void set(To& target, const std::optional<From>& value) {
    if (value) target = *value;
}

void setNumber(double& target, const std::optional<double>& value, const Bounds& bounds) {
    if (value) checkBounds(bounds, *value);
    set(target, value);
}

void setWhole(int& target, const std::optional<int>& value, const Bounds& bounds) {
    if (value) checkBounds(bounds, *value);
    set(target, value);
}

void setBody(const PatientOptions& options, physiology::Patient& patient) {
    setNumber(patient.speedKmh, options.speedKmh, {"--speed", 0.5, 20.0, " km/h"});
    setNumber(patient.height, options.height, {"--height", 1.2, 2.3, " m"});
    setNumber(patient.mass, options.mass, {"--mass", 30.0, 250.0, " kg"});
    setNumber(patient.fat, options.fat, {"--fat", 0.0, 1.0, ""});
    setNumber(patient.hydration, options.hydration, {"--hydration", 0.0, 1.0, ""});
    setWhole(patient.skinTone, options.skinTone, {"--skin-tone", 1, 6, ""});
    setWhole(patient.ceap, options.ceap, {"--ceap", 0, 6, ""});
    if (options.hours) checkBounds({"--hours", 0.0, 72.0, " h"}, *options.hours);
    if (options.mass || options.fat || options.skinTone || options.ceap || options.hours)
        std::fputs("second-heart: note: --mass, --fat, --skin-tone, --ceap and --hours change nothing yet\n",
                   stderr);
    if (options.side && *options.side != "left" && *options.side != "right")
        wrong("--side", *options.side, "give left or right");
    if (options.side) patient.leftLeg = *options.side == "left";
    set(patient.seed, options.seed);
}

physiology::Breathing parseBreathing(const std::string& text) {
    const nlohmann::json json = text;
    return physiology::breathingFromJson(core::JsonView(json, "command line", "--breathing"));
}

std::vector<physiology::Command> commandsOf(const PatientOptions& options, const anatomy::Leg& leg) {
    std::vector<physiology::Command> commands;
    for (const auto& text : options.conditions) {
        const auto condition = parseCondition(text);
        commands.emplace_back(physiology::SetCondition{condition.id, condition.severity});
    }
    for (const auto& text : options.valves)
        for (const auto& [id, setting] : parseValves(text, leg))
            commands.emplace_back(physiology::SetValve{id, setting});
    return commands;
}

} // namespace

void addPatientOptions(CLI::App& command, PatientOptions& options) {
    const char* group = "Patient";
    command.add_option("--activity", options.activity, "what the person does; see list activities")
        ->group(group);
    command.add_option("--speed", options.speedKmh, "walking or running speed, km/h")->group(group);
    command
        .add_option("--condition", options.conditions, "C[:severity 0..1], repeatable; see list conditions")
        ->group(group);
    command
        .add_option("--valve", options.valves,
                    "ID=open|closed|leak:0..1, repeatable; a valve, a group or a vein")
        ->group(group);
    command.add_option("--posture", options.posture, "see list postures")->group(group);
    command.add_option("--stocking", options.stocking, "none|class-1|class-2|class-3|ANKLE[/CALF] in mmHg")
        ->group(group);
    command.add_option("--device", options.device, "see list devices")->group(group);
    command.add_option("--breathing", options.breathing, "thoracic|abdominal|held")->group(group);
    command.add_option("--treatment", options.treatment, "none|gsv-closure")->group(group);
    command.add_option("--hours", options.hours, "duration for edema and stasis, h (not modelled yet)")
        ->group(group);
    command.add_option("--side", options.side, "left|right")->group(group);
    command.add_option("--height", options.height, "body height, m")->group(group);
    command.add_option("--mass", options.mass, "body mass, kg (kept, not modelled yet)")->group(group);
    command.add_option("--fat", options.fat, "0 slim .. 1 heavy (kept, not modelled yet)")->group(group);
    command.add_option("--skin-tone", options.skinTone, "1..6 (kept, not modelled yet)")->group(group);
    command.add_option("--ceap", options.ceap, "0..6 (kept, not modelled yet)")->group(group);
    command.add_option("--hydration", options.hydration, "0..1, 1 normal")->group(group);
    command.add_option("--seed", options.seed, "seed of everything random")->group(group);
}

physiology::Patient patientOf(const PatientOptions& options, const World& world,
                              const physiology::Patient& base) {
    physiology::Patient patient = base;
    set(patient.activity, options.activity);
    set(patient.posture, options.posture);
    set(patient.device, options.device);
    set(patient.treatment, options.treatment);
    if (options.breathing) patient.breathing = parseBreathing(*options.breathing);
    if (options.stocking) patient.stocking = parseStocking(*options.stocking);
    setBody(options, patient);
    const physiology::PatientCommands commands(*world.leg, world.assets);
    commands.check(patient);
    for (const auto& command : commandsOf(options, *world.leg))
        patient = commands.changed(patient, command);
    return patient;
}

physiology::ConditionSeverity parseCondition(const std::string& text) {
    const auto colon = text.find(':');
    if (colon == std::string::npos) return {text, 1.0};
    const double severity =
        parseNumber("--condition", text.substr(colon + 1), "give CONDITION:severity, 0 to 1");
    checkBounds({"--condition", 0.0, 1.0, ""}, severity);
    return {text.substr(0, colon), severity};
}

physiology::Stocking parseStocking(const std::string& text) {
    if (text.empty() || std::isdigit(static_cast<unsigned char>(text.front())) == 0) {
        physiology::Stocking stocking;
        stocking.classId = text;
        return stocking;
    }
    const char* hint = "give none, class-1, class-2, class-3, or ANKLE/CALF in mmHg such as 25/18";
    const auto slash = text.find('/');
    const double ankle = parseNumber("--stocking", text.substr(0, slash), hint);
    checkBounds({"--stocking", 0.0, 120.0, " mmHg"}, ankle);
    if (slash == std::string::npos) return ui::graduatedStocking(ankle);
    const double calf = parseNumber("--stocking", text.substr(slash + 1), hint);
    checkBounds({"--stocking", 0.0, 120.0, " mmHg"}, calf);
    return {"custom", ankle, calf};
}

} // namespace app
