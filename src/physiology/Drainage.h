// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "anatomy/Leg.h"
#include "physiology/Patient.h"

namespace physiology {

// Which ways blood has to the heart. The vessels are cut at their valves into stretches; a working valve lets
// blood pass upwards only, an open or leaking one both ways, a closed one not at all.
class Drainage {
public:
    explicit Drainage(const anatomy::Leg& leg);

    // Throws core::DataError when closed valves leave a bed no way to the heart: names the valve, its vessel
    // and the bed. Arteries keep feeding a bed, so no state of the leg could hold such blood.
    void check(const std::map<std::string, ValveSetting>& valves) const;

private:
    struct Way { // a place that blood can pass
        int from = 0, to = 0;
        int valve = -1;      // index in Leg::valves, -1: nothing in the way
        bool oneWay = false; // by itself, or while its valve works
    };
    int stretchAt(int vessel, double at) const;
    void addVessels(const anatomy::Leg& leg);
    void addBeds(const anatomy::Leg& leg);
    std::vector<bool> drained(const std::vector<ValveSetting>& settings) const;
    int closedValveAbove(int bed, const std::vector<ValveSetting>& settings) const;

    struct Valve {
        std::string id, vessel;
    };
    std::vector<Valve> valves_;
    std::vector<std::string> beds_;
    std::vector<std::vector<double>> cuts_; // per vessel: where its valves are, ascending
    std::vector<int> firstStretch_;         // per vessel
    std::vector<Way> ways_;
    int heart_ = 0, firstBed_ = 0, places_ = 0;
};

} // namespace physiology
