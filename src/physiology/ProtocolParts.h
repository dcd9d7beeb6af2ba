// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "physiology/ProtocolRun.h"

// What several measurements do alike.
namespace physiology {

void watchCalfVolume(ProtocolRun& run); // "calf_volume", mL: what plethysmography sees

// Keeps still in a posture for some seconds, as a phase of its own.
void restIn(ProtocolRun& run, const std::string& posture, const std::string& phase, double seconds);

// Stands still until steady; returns the mean of the last seconds of a watched pressure, marked as
// "standing_mmhg".
double standQuietly(ProtocolRun& run, const std::string& chart);

// A watched quantity that exercise has lowered and rest brings back, and the key of its time to 90 %.
struct Refill {
    std::string chart;
    double low = 0.0, rest = 0.0;
    std::string key = "refill_90_s";
};

// Stands still until every quantity has regained 90 % of its fall; returns the times (s) since standing
// still. No time for what does not come back within three minutes, or has not fallen.
std::vector<std::optional<double>> standAndRefill(ProtocolRun& run, const std::vector<Refill>& refills);

// A cuff 12 cm wide around the belly of the calf (van Bemmelen 1989).
Cuff calfCuff(double mmHg);

// Takes a cuff from one share of its pressure to another, evenly over some seconds.
struct CuffRamp {
    Cuff cuff; // at full pressure
    double from = 0.0, to = 1.0;
    double seconds = 0.0;
};
void rampCuff(ProtocolRun& run, const CuffRamp& ramp);

} // namespace physiology
