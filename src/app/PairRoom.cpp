// SPDX-License-Identifier: Apache-2.0
#include "app/PairRoom.h"

#include <algorithm>

#include "core/DataError.h"
#include "core/NearestName.h"
#include "physiology/Catalog.h"
#include "physiology/comparison/Comparison.h"
#include "ui/PairWords.h"

namespace app {
namespace {

using physiology::Patient;
using Legs = physiology::SimulationThread::Legs;

const std::string kTreatment = "comparison.", kCondition = "condition.", kSame = "pair.same";

// The person stays who it is; the treatment's file says what it has and does.
Patient asPerson(Patient patient, const Patient& person) {
    patient.height = person.height;
    patient.mass = person.mass;
    patient.fat = person.fat;
    patient.skinTone = person.skinTone;
    patient.ceap = person.ceap;
    patient.leftLeg = person.leftLeg;
    patient.seed = person.seed;
    return patient;
}

bool isShared(const physiology::Command& command) {
    return std::holds_alternative<physiology::SetActivity>(command) ||
           std::holds_alternative<physiology::SetPosture>(command) ||
           std::holds_alternative<physiology::SetSpeed>(command) ||
           std::holds_alternative<physiology::SetBreathing>(command);
}

} // namespace

PairRoom::PairRoom(const World& world) : world_(world), readings_(*world.leg, world.assets) {}

std::vector<std::string> PairRoom::choices(const World& world) {
    std::vector<std::string> keys;
    for (const auto& entry : physiology::comparison::comparisons(world.assets))
        keys.push_back(kTreatment + entry.id);
    for (const auto& id : physiology::conditionIds(world.assets))
        if (id != "healthy") keys.push_back(kCondition + id);
    keys.push_back(kSame);
    return keys;
}

void PairRoom::open(const std::string& key, const Patient& now) {
    const auto known = choices(world_);
    if (std::find(known.begin(), known.end(), key) == known.end())
        throw core::DataError("pair", key, "is not known", core::choicesHint(key, known));
    const physiology::PatientCommands rules(*world_.leg, world_.assets);
    patients_ = {now, now};
    if (key.starts_with(kTreatment)) {
        const auto both =
            physiology::comparison::loadComparison(key.substr(kTreatment.size()), *world_.leg, world_.assets);
        patients_ = {asPerson(both.before, now), asPerson(both.after, now)};
    } else if (key.starts_with(kCondition)) {
        patients_[1] = rules.changed(now, physiology::SetCondition{key.substr(kCondition.size()), 1.0});
    }
    model_.open = true;
    model_.chosen = key;
    model_.changed = 0;
    readings_ = PairReadings(*world_.leg, world_.assets);
}

void PairRoom::close() {
    model_.open = false;
    model_.changed = 0;
}

void PairRoom::change(std::size_t leg) {
    model_.changed = std::min<std::size_t>(leg, 1);
}

Legs PairRoom::ask(const physiology::Command& command, const physiology::PatientCommands& rules) {
    if (isShared(command)) {
        patients_ = {rules.changed(patients_[0], command), rules.changed(patients_[1], command)};
        return Legs::both;
    }
    patients_[model_.changed] = rules.changed(patients_[model_.changed], command);
    return model_.changed == 0 ? Legs::first : Legs::second;
}

void PairRoom::read(const physiology::Snapshot& first, const physiology::Snapshot& second) {
    readings_.add(first, second);
}

ui::PairModel PairRoom::model(const ui::Texts& texts) const {
    ui::PairModel model = model_;
    if (!model.open) return model;
    model.names = ui::pairNames(texts, patients_);
    model.figures = readings_.figures();
    model.seconds = readings_.seconds();
    return model;
}

} // namespace app
