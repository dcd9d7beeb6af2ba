// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace physiology {

// assets/physiology/clot.json, SI units.
struct ClotConstants {
    double lowShear = 0.0, fastShear = 0.0;        // 1/s at the wall: full growth below, none above
    double amber = 0.0, red = 0.0;                 // s of residence
    double induction = 0.0;                        // s of full exposure until a clot begins
    double thickening = 0.0, lengthening = 0.0;    // m/s at full growth
    double backward = 0.0;                         // share of lengthening against the flow
    double greatestShare = 0.0;                    // of the lumen
    double pocketShare = 0.0;                      // of the lumen, what fits behind a leaflet
    double pocketShear = 0.0;                      // share of the stream's shear rate behind a leaflet
    double weakestHold = 0.0, strongestHold = 0.0; // m/s past a tail that tears it off
    double organized = 0.0;                        // s: older clots hold
    double shortestTail = 0.0;                     // m
    double rightHeart = 0.0, lungArtery = 0.0;     // s

    double slowness(double shear) const; // 0..1: how low a wall shear rate (1/s) is
    double staleness(double age) const;  // 0..1: 0 up to amber, 1 from red on, by the logarithm between
};

ClotConstants loadClotConstants(const std::filesystem::path& assets); // throws core::DataError

} // namespace physiology
