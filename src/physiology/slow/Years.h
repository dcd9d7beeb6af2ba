// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

namespace physiology::slow {

// The means of a day, from the fast simulation.
struct DailyLoad {
    double walkingMmHg = 0.0; // foot vein, mean over steps: the ambulatory pressure
    double uprightMmHg = 0.0; // the same vein, mean over the hours out of bed
    double backwardMl = 0.0;  // falls back in popliteal and saphenous veins in a day
};

// assets/physiology/years.json; times in years.
struct YearsConstants {
    double walkHours = 0.0, standHours = 0.0, sitHours = 0.0, lieHours = 0.0; // of a day
    double harmlessMmHg = 0.0, certainMmHg = 0.0;                             // of the ambulatory pressure
    double refluxPerYear = 0.0, refluxMmHg = 0.0;
    double wallPerYear = 0.0;
    double skinYears = 0.0, skinHalfLife = 0.0;
    double spiderVeins = 0.0, varices = 0.0, swelling = 0.0, skinChanges = 0.0, ulcer = 0.0;
};
YearsConstants loadYearsConstants(const std::filesystem::path& assets); // throws core::DataError

// A leg after so many years. At year 0 it is as it was found.
struct YearState {
    double year = 0.0;
    double reflux = 0.0; // 0..1: severity of its leaking veins
    double wall = 0.0;   // 0..1: how far refluxing tributaries have widened and wound
    double skin = 0.0;   // 0..1: the way to an ulcer
    bool hadUlcer = false;
    double walkingMmHg = 0.0;
    int ceap = 0;
};

struct YearsSetup {
    DailyLoad now, worst; // with the leaking veins as they are, and with all of their valves lost
    double reflux = 0.0;  // 0..1 at the beginning; 0: no vein leaks
    int ceap = 0;         // as found at the beginning
};

// Two steps a month; the first state is the setup's own. Explicit, and the same bits on every run.
//
//     reflux' = k max(0, p - p0) / (p_ref - p0) (1 - reflux)      where a vein leaks at all
//     wall'   = g max(0, p - p0) / (p1 - p0) (1 - wall)           likewise
//     skin'   = max(0, p - p0) / (p1 - p0) / T, or back by its half-life where p < p0
//
// with p the ambulatory pressure at that reflux, between those of the setup, p0 and p1 the pressures below
// which no leg and above which every leg had an ulcer (Nicolaides 1993).
std::vector<YearState> liveYears(const YearsSetup& setup, const YearsConstants& constants, double years);

// Never milder than as found: what has been is not taken back.
int clinicalClass(const YearState& state, const YearsConstants& constants, int found);

} // namespace physiology::slow
