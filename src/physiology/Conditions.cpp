// SPDX-License-Identifier: Apache-2.0
#include "physiology/Conditions.h"

#include <algorithm>
#include <utility>

#include "core/DataError.h"
#include "core/NearestName.h"
#include "physiology/Catalog.h"

namespace physiology {

namespace {

// Vessels by id, or all of a valve group.
std::vector<int> vesselsNamed(const anatomy::Leg& leg, const std::string& name) {
    std::vector<int> found;
    for (std::size_t i = 0; i < leg.vessels.size(); ++i) {
        if (leg.vessels[i].id == name || leg.vessels[i].valveGroup == name)
            found.push_back(static_cast<int>(i));
    }
    return found;
}

std::vector<std::string> vesselNames(const anatomy::Leg& leg) {
    std::vector<std::string> names;
    for (const auto& vessel : leg.vessels) {
        names.push_back(vessel.id);
        names.push_back(vessel.valveGroup);
    }
    return names;
}

double scaled(double factor, double severity) {
    return 1.0 + (factor - 1.0) * severity;
}

} // namespace

Conditions::Conditions(std::shared_ptr<const anatomy::Leg> leg, const std::filesystem::path& assets)
    : leg_(std::move(leg)), conditions_(readFolder(assets / "conditions")),
      treatments_(readFolder(assets / "treatments")) {}

std::map<std::string, Conditions::Effect> Conditions::readFolder(const std::filesystem::path& folder) const {
    std::map<std::string, Effect> effects;
    for (const auto& file : catalogFiles(folder)) {
        const core::JsonView view(file.json, file.file);
        effects.emplace(view.at("id").string(), effectOf(view));
    }
    return effects;
}

Conditions::Effect Conditions::effectOf(const core::JsonView& view) const {
    Effect effect;
    effect.valveLeak.assign(leg_->valves.size(), 0.0);
    if (view.has("valve_leaks")) readLeaks(view.at("valve_leaks"), effect);
    if (view.has("vessels")) {
        const auto changes = view.at("vessels");
        for (std::size_t i = 0; i < changes.size(); ++i)
            effect.changes.push_back(changeOf(changes.at(i)));
    }
    if (view.has("pump_strength"))
        effect.pumpStrength = view.at("pump_strength").at("factor").number(0.0, 1.5);
    return effect;
}

void Conditions::readLeaks(const core::JsonView& view, Effect& effect) const {
    std::vector<std::string> groups;
    for (const auto& valve : leg_->valves)
        groups.push_back(valve.group);
    for (const auto& group : view.keys()) {
        const double leak = view.at(group).at("leak").number(0.0, 1.0);
        view.at(group).at("source").string();
        if (std::find(groups.begin(), groups.end(), group) == groups.end())
            view.at(group).fail("is no valve group of this leg",
                                core::unknownNameHint(group, groups, "valve-groups"));
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (groups[i] == group) effect.valveLeak[i] = leak;
        }
    }
}

Conditions::VesselChange Conditions::changeOf(const core::JsonView& view) const {
    VesselChange change;
    const auto names = view.at("of");
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto name = names.at(i).string();
        const auto found = vesselsNamed(*leg_, name);
        if (found.empty())
            names.at(i).fail("names no vessel and no valve group",
                             core::unknownNameHint(name, vesselNames(*leg_), "vessels"));
        change.vessels.insert(change.vessels.end(), found.begin(), found.end());
    }
    view.at("source").string();
    if (view.has("calibre")) change.calibre = view.at("calibre").number(0.2, 4.0);
    if (view.has("stiffness")) change.stiffness = view.at("stiffness").number(0.1, 20.0);
    if (view.has("lumen")) change.lumen = view.at("lumen").number(0.0, 1.0);
    return change;
}

void Conditions::apply(const Effect& effect, double severity, ConditionEffects& total) {
    for (std::size_t i = 0; i < effect.valveLeak.size(); ++i)
        total.valveLeak[i] = std::max(total.valveLeak[i], severity * effect.valveLeak[i]);
    for (const auto& change : effect.changes) {
        for (const int vessel : change.vessels) {
            const auto i = static_cast<std::size_t>(vessel);
            total.calibre[i] *= scaled(change.calibre, severity);
            total.stiffness[i] *= scaled(change.stiffness, severity);
            total.lumen[i] *= scaled(change.lumen, severity);
        }
    }
    total.pumpStrength *= scaled(effect.pumpStrength, severity);
}

ConditionEffects Conditions::effects(const std::vector<ConditionSeverity>& conditions,
                                     const std::string& treatment) const {
    ConditionEffects total;
    total.valveLeak.assign(leg_->valves.size(), 0.0);
    total.calibre.assign(leg_->vessels.size(), 1.0);
    total.stiffness = total.lumen = total.calibre;
    for (const auto& condition : conditions) {
        requireKnown("condition", condition.id, keysOf(conditions_));
        if (!(condition.severity >= 0.0 && condition.severity <= 1.0))
            throw core::DataError("condition", condition.id, "has a severity out of range",
                                  "use a severity from 0 to 1");
        apply(conditions_.at(condition.id), condition.severity, total);
    }
    requireKnown("treatment", treatment, keysOf(treatments_));
    apply(treatments_.at(treatment), 1.0, total);
    return total;
}

} // namespace physiology
