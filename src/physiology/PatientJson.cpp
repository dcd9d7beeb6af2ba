// SPDX-License-Identifier: Apache-2.0
#include "physiology/PatientJson.h"

#include <array>

#include <nlohmann/json.hpp>

#include "core/DataError.h"
#include "core/KnownKeys.h"
#include "core/NearestName.h"
#include "core/NumberText.h"
#include "physiology/PatientLimits.h"

namespace physiology {

namespace {

double within(const core::JsonView& json, const Limit& limit) {
    return json.number(limit.low, limit.high);
}

const std::array<std::string, 3> kBreathings{"thoracic", "abdominal", "held"};
const std::array<std::string, 4> kValveSettings{"working", "open", "closed", "leak:0..1"};

} // namespace

nlohmann::json toJson(const ValveSetting& setting) {
    switch (setting.state) {
    case ValveState::stuckOpen:
        return "open";
    case ValveState::stuckClosed:
        return "closed";
    case ValveState::leaking:
        return "leak:" + core::textOf(setting.leak);
    case ValveState::working:
        break;
    }
    return "working";
}

ValveSetting parseValveSetting(const std::string& text) {
    if (text == "working") return {};
    if (text == "open") return {ValveState::stuckOpen, 0.0};
    if (text == "closed") return {ValveState::stuckClosed, 0.0};
    if (text.starts_with("leak:")) {
        const auto leak = core::numberFrom(std::string_view(text).substr(5));
        if (leak) requireWithin(limits::kLeak, *leak, "leak");
        if (leak) return {ValveState::leaking, *leak};
    }
    throw core::DataError("valve", "", "\"" + text + "\" is no state of a valve",
                          core::choicesHint(text, kValveSettings));
}

ValveSetting valveSettingFromJson(const core::JsonView& json) {
    try {
        return parseValveSetting(json.string());
    } catch (const core::DataError& error) {
        json.fail(error.message, error.hint);
    }
}

nlohmann::json toJson(const Stocking& stocking) {
    return {
        {"class", stocking.classId}, {"ankle_mmhg", stocking.ankleMmHg}, {"calf_mmhg", stocking.calfMmHg}};
}

Stocking stockingFromJson(const core::JsonView& json) {
    Stocking stocking;
    stocking.classId = json.stringOr("class", stocking.classId);
    if (json.has("ankle_mmhg")) stocking.ankleMmHg = within(json.at("ankle_mmhg"), limits::kStocking);
    if (json.has("calf_mmhg")) stocking.calfMmHg = within(json.at("calf_mmhg"), limits::kStocking);
    return stocking;
}

const char* nameOf(Breathing breathing) {
    return kBreathings[static_cast<std::size_t>(breathing)].c_str();
}

Breathing breathingFromJson(const core::JsonView& json) {
    const std::string name = json.string();
    for (std::size_t i = 0; i < kBreathings.size(); ++i)
        if (kBreathings[i] == name) return static_cast<Breathing>(i);
    json.fail("\"" + name + "\" is no way of breathing", core::choicesHint(name, kBreathings));
}

Driver parseDriver(const std::string& text) {
    const auto& names = driverNames();
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == text) return static_cast<Driver>(i);
    throw core::DataError("without", "", "\"" + text + "\" is not known", core::choicesHint(text, names));
}

Driver driverFromJson(const core::JsonView& json) {
    try {
        return parseDriver(json.string());
    } catch (const core::DataError& error) {
        if (error.file == json.file()) throw;
        json.fail(error.message, error.hint);
    }
}

nlohmann::json toJson(const Patient& patient) {
    nlohmann::json json = {{"activity", patient.activity},
                           {"posture", patient.posture},
                           {"speed_kmh", patient.speedKmh},
                           {"conditions", nlohmann::json::array()},
                           {"valves", nlohmann::json::object()},
                           {"stocking", toJson(patient.stocking)},
                           {"device", patient.device},
                           {"treatment", patient.treatment},
                           {"breathing", nameOf(patient.breathing)},
                           {"height_m", patient.height},
                           {"mass_kg", patient.mass},
                           {"hydration", patient.hydration},
                           {"fat", patient.fat},
                           {"skin_tone", patient.skinTone},
                           {"ceap", patient.ceap},
                           {"side", patient.leftLeg ? "left" : "right"},
                           {"seed", patient.seed}};
    if (patient.hours != kUsualHours) json["hours"] = patient.hours;
    for (std::size_t i = 0; i < kDriverCount; ++i)
        if (!patient.drivers.on[i]) json["without"].push_back(driverNames()[i]);
    for (const auto& condition : patient.conditions)
        json["conditions"].push_back({{"id", condition.id}, {"severity", condition.severity}});
    for (const auto& [id, setting] : patient.valves)
        json["valves"][id] = toJson(setting);
    return json;
}

namespace {

void readLists(const core::JsonView& json, Patient& patient) {
    if (json.has("conditions")) {
        const auto list = json.at("conditions");
        for (std::size_t i = 0; i < list.size(); ++i)
            patient.conditions.push_back(
                {list.at(i).at("id").string(), within(list.at(i).at("severity"), limits::kSeverity)});
    }
    if (json.has("valves"))
        for (const auto& id : json.at("valves").keys())
            patient.valves[id] = valveSettingFromJson(json.at("valves").at(id));
    if (json.has("without")) {
        const auto list = json.at("without");
        for (std::size_t i = 0; i < list.size(); ++i)
            patient.drivers[driverFromJson(list.at(i))] = false;
    }
    if (json.has("stocking")) patient.stocking = stockingFromJson(json.at("stocking"));
}

std::uint64_t readSeed(const core::JsonView& json) {
    if (!json.raw().is_number_unsigned()) json.fail("is not a seed", "give a whole number, 0 or more");
    return json.raw().get<std::uint64_t>();
}

bool isLeft(const core::JsonView& json) {
    const std::string side = json.string();
    if (side != "left" && side != "right") json.fail("\"" + side + "\" is no side", "give left or right");
    return side == "left";
}

void readBody(const core::JsonView& json, Patient& patient) {
    if (json.has("height_m")) patient.height = within(json.at("height_m"), limits::kHeight);
    if (json.has("mass_kg")) patient.mass = within(json.at("mass_kg"), limits::kMass);
    if (json.has("hydration")) patient.hydration = within(json.at("hydration"), limits::kHydration);
    if (json.has("fat")) patient.fat = within(json.at("fat"), limits::kFat);
    if (json.has("skin_tone")) patient.skinTone = json.at("skin_tone").integer(1, 6);
    if (json.has("ceap")) patient.ceap = json.at("ceap").integer(0, 6);
    if (json.has("side")) patient.leftLeg = isLeft(json.at("side"));
    if (json.has("hours")) patient.hours = within(json.at("hours"), limits::kHours);
    if (json.has("seed")) patient.seed = readSeed(json.at("seed"));
}

} // namespace

void expectPatientEntries(const core::JsonView& json) {
    static const std::vector<std::string> kPatient{
        "activity",  "posture",   "speed_kmh", "conditions", "valves",    "stocking", "device",
        "treatment", "breathing", "height_m",  "mass_kg",    "hydration", "fat",      "skin_tone",
        "ceap",      "side",      "seed",      "hours",      "without"};
    static const std::vector<std::string> kStocking{"class", "ankle_mmhg", "calf_mmhg"};
    static const std::vector<std::string> kCondition{"id", "severity"};
    core::expectKnownKeys(json, kPatient, "entry");
    if (json.has("stocking")) core::expectKnownKeys(json.at("stocking"), kStocking, "entry");
    for (std::size_t i = 0; json.has("conditions") && i < json.at("conditions").size(); ++i)
        core::expectKnownKeys(json.at("conditions").at(i), kCondition, "entry");
}

Patient patientFromJson(const core::JsonView& json) {
    Patient patient;
    patient.activity = json.stringOr("activity", patient.activity);
    patient.posture = json.stringOr("posture", patient.posture);
    patient.device = json.stringOr("device", patient.device);
    patient.treatment = json.stringOr("treatment", patient.treatment);
    if (json.has("speed_kmh")) patient.speedKmh = within(json.at("speed_kmh"), limits::kSpeed);
    if (json.has("breathing")) patient.breathing = breathingFromJson(json.at("breathing"));
    readLists(json, patient);
    readBody(json, patient);
    return patient;
}

} // namespace physiology
