// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "physiology/slow/Day.h"
#include "physiology/slow/SlowClock.h"

namespace physiology::slow {

// The leg at a moment of the day, in the units of files and screen.
struct DaySample {
    double time = 0.0;                                    // s since midnight
    std::size_t entry = 0;                                // index in Day::entries
    double lowerLegMl = 0.0, ankleMl = 0.0, footMl = 0.0; // tissue fluid gained since the morning
    double calfBloodMl = 0.0;                             // between ankle and knee, now
    double ankleMmHg = 0.0;                               // mean over the cycles
    double litres = 0.0;                                  // through the popliteal vein since the morning
    double oldestBlood = 0.0;                             // s in the veins of the leg
    double clotRisk = 0.0;                                // 0..1, as Stasis
    double meanDose = 0.0;                                // likewise
    std::string oldestVessel;                             // id
};

// What a table of days says of one.
struct DaySummary {
    double lowerLegMl = 0.0, greatestLowerLegMl = 0.0, ankleMl = 0.0, footMl = 0.0; // evening; greatest
    double meanAnkleMmHg = 0.0;                                                     // over time
    double litres = 0.0;
    double oldestBlood = 0.0;  // s, greatest
    double clotRisk = 0.0;     // greatest
    double meanDose = 0.0;     // greatest
    std::string oldestVessel;  // where it was oldest
    double resolved = 0.0;     // s simulated in full
    double balanceError = 0.0; // relative, blood + tissue fluid - intake
};

struct DayRecord {
    Day day;
    std::vector<DaySample> samples; // every few minutes and at both ends of every entry
    DaySummary summary;
};

using DayProgress = std::function<void(double fraction)>;

// Lives through a day on the slow clock. The leg begins as after a night in bed.
DayRecord liveThrough(const Day& day, const std::shared_ptr<const anatomy::Leg>& leg,
                      const std::filesystem::path& assets, const DayProgress& progress = {});

} // namespace physiology::slow
