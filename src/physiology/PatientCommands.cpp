// SPDX-License-Identifier: Apache-2.0
#include "physiology/PatientCommands.h"

#include <algorithm>

#include "physiology/Catalog.h"
#include "physiology/PatientLimits.h"

namespace physiology {

namespace {

void checkLimits(const Patient& patient) {
    requireWithin(limits::kSpeed, patient.speedKmh);
    requireWithin(limits::kHeight, patient.height);
    requireWithin(limits::kMass, patient.mass);
    requireWithin(limits::kHydration, patient.hydration);
    requireWithin(limits::kFat, patient.fat);
    requireWithin(limits::kSkinTone, patient.skinTone);
    requireWithin(limits::kCeap, patient.ceap);
    requireWithin(limits::kStocking, patient.stocking.ankleMmHg);
    requireWithin(limits::kStocking, patient.stocking.calfMmHg);
    for (const auto& [id, setting] : patient.valves)
        requireWithin(limits::kLeak, setting.leak, "leak of " + id);
    for (const auto& [id, severity] : patient.conditions)
        requireWithin(limits::kSeverity, severity, "severity of " + id);
}

// Every member of the variant that only sets a value.
struct Setter {
    Patient& patient;
    void operator()(const SetPatient& c) const { patient = c.patient; }
    void operator()(const SetActivity& c) const { patient.activity = c.id; }
    void operator()(const SetPosture& c) const { patient.posture = c.id; }
    void operator()(const SetSpeed& c) const { patient.speedKmh = c.kmh; }
    void operator()(const SetCondition& c) const {
        std::erase_if(patient.conditions, [&](const auto& each) { return each.id == c.id; });
        if (c.severity != 0.0) patient.conditions.push_back({c.id, c.severity});
    }
    void operator()(const SetValve& c) const { patient.valves[c.id] = c.setting; }
    void operator()(const SetValveGroup&) const {}
    void operator()(const SetStocking& c) const { patient.stocking = c.stocking; }
    void operator()(const SetBreathing& c) const { patient.breathing = c.breathing; }
    void operator()(const SetHydration& c) const { patient.hydration = c.hydration; }
    void operator()(const SetDriver& c) const { patient.drivers[c.driver] = c.on; }
    void operator()(const GrowClot&) const {}
    void operator()(const BreakClot&) const {}
    void operator()(const Reset&) const { patient = Patient{}; }
};

} // namespace

PatientCommands::PatientCommands(const anatomy::Leg& leg, const std::filesystem::path& assets)
    : activities_(activityIds(assets)), postures_(postureIds(assets)), conditions_(conditionIds(assets)),
      stockings_(stockingIds(assets)), devices_(deviceIds(assets)), treatments_(treatmentIds(assets)),
      drainage_(leg) {
    for (const auto& valve : leg.valves) {
        valves_.push_back(valve.id);
        groups_[valve.group].push_back(valve.id);
        groups_["all"].push_back(valve.id);
    }
    groups_.erase("");
    for (const auto& [id, members] : groups_)
        groupIds_.push_back(id);
}

void PatientCommands::check(const Patient& patient) const {
    requireKnown("activity", patient.activity, activities_);
    requireKnown("posture", patient.posture, postures_);
    requireKnown("stocking", patient.stocking.classId, stockings_);
    requireKnown("device", patient.device, devices_);
    requireKnown("treatment", patient.treatment, treatments_);
    for (const auto& condition : patient.conditions)
        requireKnown("condition", condition.id, conditions_);
    for (const auto& [id, setting] : patient.valves)
        requireKnown("valve", id, valves_);
    checkLimits(patient);
    drainage_.check(patient.valves);
}

void PatientCommands::setGroup(Patient& patient, const SetValveGroup& command) const {
    requireKnown("valve-group", command.group, groupIds_);
    for (const auto& id : groups_.at(command.group))
        patient.valves[id] = command.setting;
}

Patient PatientCommands::changed(const Patient& patient, const Command& command) const {
    Patient next = patient;
    std::visit(Setter{next}, command);
    if (const auto* group = std::get_if<SetValveGroup>(&command)) setGroup(next, *group);
    if (const auto* condition = std::get_if<SetCondition>(&command))
        requireKnown("condition", condition->id, conditions_); // also when it is only removed
    check(next);
    // A working valve needs no entry; patients that mean the same compare equal.
    std::erase_if(next.valves, [](const auto& each) { return each.second.state == ValveState::working; });
    return next;
}

} // namespace physiology
