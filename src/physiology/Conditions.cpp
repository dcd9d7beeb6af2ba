// SPDX-License-Identifier: Apache-2.0
#include "physiology/Conditions.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/DataError.h"
#include "core/NearestName.h"
#include "core/Units.h"
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

// Valves of a group, or of one vein.
std::vector<std::size_t> valvesNamed(const anatomy::Leg& leg, const std::string& name) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < leg.valves.size(); ++i) {
        const auto& valve = leg.valves[i];
        if (valve.group == name || leg.vessels[static_cast<std::size_t>(valve.vessel)].id == name)
            found.push_back(i);
    }
    return found;
}

std::vector<std::string> valveNames(const anatomy::Leg& leg) {
    std::vector<std::string> names;
    for (const auto& valve : leg.valves) {
        names.push_back(valve.group);
        names.push_back(leg.vessels[static_cast<std::size_t>(valve.vessel)].id);
    }
    return names;
}

std::vector<std::string> bedNames(const anatomy::Leg& leg) {
    std::vector<std::string> names;
    for (const auto& bed : leg.beds)
        names.push_back(bed.id);
    return names;
}

// Part of the leg between two heights above the sole, rest pose.
struct Stretch {
    double from = 0.0, to = 10.0; // m
    bool holds(double height) const { return height >= from && height <= to; }
};

Stretch stretchOf(const core::JsonView& view) {
    Stretch stretch;
    if (view.has("above_mm")) stretch.from = core::fromMm(view.at("above_mm").number(0.0, 1500.0));
    if (view.has("below_mm"))
        stretch.to = core::fromMm(view.at("below_mm").number(core::toMm(stretch.from), 2000.0));
    return stretch;
}

double heightOf(const anatomy::Leg& leg, const anatomy::Valve& valve) {
    const auto& vessel = leg.vessels[static_cast<std::size_t>(valve.vessel)];
    return anatomy::coursePointAt(vessel, valve.at).position.z;
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
    if (view.has("beds")) {
        const auto changes = view.at("beds");
        for (std::size_t i = 0; i < changes.size(); ++i)
            effect.bedChanges.push_back(bedChangeOf(changes.at(i)));
    }
    if (view.has("pump_strength"))
        effect.pumpStrength = view.at("pump_strength").at("factor").number(0.0, 1.5);
    return effect;
}

void Conditions::readLeaks(const core::JsonView& view, Effect& effect) const {
    for (const auto& name : view.keys()) {
        const auto entry = view.at(name);
        const double leak = entry.at("leak").number(0.0, 1.0);
        const Stretch stretch = stretchOf(entry);
        entry.at("source").string();
        const auto valves = valvesNamed(*leg_, name);
        if (valves.empty())
            entry.fail("is neither a valve group nor a vein with valves",
                       core::unknownNameHint(name, valveNames(*leg_), "valve-groups"));
        for (const auto valve : valves)
            if (stretch.holds(heightOf(*leg_, leg_->valves[valve]))) effect.valveLeak[valve] = leak;
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

Conditions::BedChange Conditions::bedChangeOf(const core::JsonView& view) const {
    BedChange change;
    const auto known = bedNames(*leg_);
    const auto names = view.at("of");
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto found = std::find(known.begin(), known.end(), names.at(i).string());
        if (found == known.end())
            names.at(i).fail("names no bed", "the beds are those of assets/anatomy/beds.json");
        change.beds.push_back(static_cast<int>(found - known.begin()));
    }
    view.at("source").string();
    if (view.has("volume")) change.volume = view.at("volume").number(0.1, 20.0);
    if (view.has("stiffness")) change.stiffness = view.at("stiffness").number(0.1, 20.0);
    if (view.has("leak")) change.leak = view.at("leak").number(0.0, 1.0);
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
            total.lumen[i] *= std::pow(change.lumen, severity); // resistance grows by equal factors
        }
    }
    for (const auto& change : effect.bedChanges) {
        for (const int bed : change.beds) {
            const auto i = static_cast<std::size_t>(bed);
            total.bedVolume[i] *= scaled(change.volume, severity);
            total.bedStiffness[i] *= scaled(change.stiffness, severity);
            total.bedLeak[i] = std::max(total.bedLeak[i], severity * change.leak);
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
    total.bedVolume.assign(leg_->beds.size(), 1.0);
    total.bedStiffness = total.bedVolume;
    total.bedLeak.assign(leg_->beds.size(), 0.0);
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
