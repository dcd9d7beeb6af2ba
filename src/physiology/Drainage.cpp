// SPDX-License-Identifier: Apache-2.0
#include "physiology/Drainage.h"

#include <algorithm>

#include "core/DataError.h"

namespace physiology {

namespace {

bool passes(const ValveSetting& setting) {
    return setting.state != ValveState::stuckClosed;
}

bool passesBack(const ValveSetting& setting) {
    return setting.state == ValveState::stuckOpen ||
           (setting.state == ValveState::leaking && setting.leak > 0.0);
}

} // namespace

Drainage::Drainage(const anatomy::Leg& leg) : cuts_(leg.vessels.size()) {
    for (const auto& valve : leg.valves) {
        const auto vessel = static_cast<std::size_t>(valve.vessel);
        valves_.push_back({valve.id, leg.vessels[vessel].id});
        cuts_[vessel].push_back(valve.at);
    }
    for (auto& cuts : cuts_) {
        std::sort(cuts.begin(), cuts.end());
        firstStretch_.push_back(places_);
        places_ += static_cast<int>(cuts.size()) + 1;
    }
    addVessels(leg);
    addBeds(leg);
}

int Drainage::stretchAt(int vessel, double at) const {
    const auto& cuts = cuts_[static_cast<std::size_t>(vessel)];
    const auto below = std::lower_bound(cuts.begin(), cuts.end(), at) - cuts.begin();
    return firstStretch_[static_cast<std::size_t>(vessel)] + static_cast<int>(below);
}

void Drainage::addVessels(const anatomy::Leg& leg) {
    for (std::size_t v = 0; v < leg.vessels.size(); ++v) {
        const auto& vessel = leg.vessels[v];
        const int self = static_cast<int>(v), top = stretchAt(self, 1.0);
        if (vessel.start.vessel >= 0)
            ways_.push_back({stretchAt(vessel.start.vessel, vessel.start.at), firstStretch_[v]});
        if (vessel.end.vessel >= 0)
            ways_.push_back({top, stretchAt(vessel.end.vessel, vessel.end.at)});
        else
            heart_ = top;
    }
    for (std::size_t i = 0; i < leg.valves.size(); ++i) {
        const int below = stretchAt(leg.valves[i].vessel, leg.valves[i].at);
        ways_.push_back({below, below + 1, static_cast<int>(i), true});
    }
}

void Drainage::addBeds(const anatomy::Leg& leg) {
    firstBed_ = places_;
    for (const auto& bed : leg.beds) {
        for (const auto& outlet : bed.outlets)
            ways_.push_back({places_, stretchAt(outlet.vessel, outlet.at), -1, outlet.valved});
        beds_.push_back(bed.name);
        ++places_;
    }
}

// From the heart downwards: every place from which some way leads there.
std::vector<bool> Drainage::drained(const std::vector<ValveSetting>& settings) const {
    std::vector<bool> reached(static_cast<std::size_t>(places_), false);
    const auto at = [&](int place) { return reached[static_cast<std::size_t>(place)]; };
    reached[static_cast<std::size_t>(heart_)] = true;
    for (bool grown = true; grown;) {
        grown = false;
        for (const auto& way : ways_) {
            if (at(way.from) == at(way.to)) continue;
            const auto* setting = way.valve < 0 ? nullptr : &settings[static_cast<std::size_t>(way.valve)];
            const bool back = setting ? passesBack(*setting) : !way.oneWay;
            const bool open = at(way.to) ? !setting || passes(*setting) : back;
            if (!open) continue;
            reached[static_cast<std::size_t>(way.from)] = reached[static_cast<std::size_t>(way.to)] = true;
            grown = true;
        }
    }
    return reached;
}

// The first closed valve that blood of the bed meets on its way up.
int Drainage::closedValveAbove(int bed, const std::vector<ValveSetting>& settings) const {
    std::vector<int> open{bed};
    std::vector<bool> seen(static_cast<std::size_t>(places_), false);
    for (std::size_t next = 0; next < open.size(); ++next) {
        for (const auto& way : ways_) {
            if (way.from != open[next]) continue;
            if (way.valve >= 0 && !passes(settings[static_cast<std::size_t>(way.valve)])) return way.valve;
            if (!seen[static_cast<std::size_t>(way.to)]) open.push_back(way.to);
            seen[static_cast<std::size_t>(way.to)] = true;
        }
    }
    return -1;
}

void Drainage::check(const std::map<std::string, ValveSetting>& valves) const {
    std::vector<ValveSetting> settings(valves_.size());
    bool anyClosed = false;
    for (std::size_t i = 0; i < valves_.size(); ++i) {
        const auto set = valves.find(valves_[i].id);
        if (set != valves.end()) settings[i] = set->second;
        anyClosed = anyClosed || !passes(settings[i]);
    }
    if (!anyClosed) return;
    const auto reached = drained(settings);
    for (std::size_t b = 0; b < beds_.size(); ++b) {
        if (reached[static_cast<std::size_t>(firstBed_) + b]) continue;
        const int found = closedValveAbove(firstBed_ + static_cast<int>(b), settings);
        if (found < 0) continue;
        const auto& valve = valves_[static_cast<std::size_t>(found)];
        throw core::DataError("valve", "",
                              valve.id + " in the " + valve.vessel +
                                  " is closed and no other way is open from the " + beds_[b] +
                                  " to the heart",
                              "leave it working, or give leak:0..1");
    }
}

} // namespace physiology
