// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace physiology {

enum class ClotSite { sinus, valvePocket, vein };

// A clot on the wall of a vein as it is now. What it takes from the lumen is taken in the simulation.
struct Clot {
    int vessel = 0;              // index in Leg::vessels
    double at = 0.0;             // 0..1 along the vessel, where it began
    double from = 0.0, to = 0.0; // 0..1 along the vessel, its two ends
    double length = 0.0;         // m
    double lumenShare = 0.0;     // 0..1 of the cross-section that it fills at its thickest
    double age = 0.0;            // s since it began
    ClotSite site = ClotSite::sinus;
    int valve = -1; // index in Leg::valves; -1: not in a valve's pocket
    bool operator==(const Clot&) const = default;
};

enum class EmbolusStage { veins, rightHeart, lungArtery, lodged };

// A piece that has broken off, on its way with the blood.
struct Embolus {
    EmbolusStage stage = EmbolusStage::veins;
    int vessel = 0;         // index in Leg::vessels; the last it passed once it has left the veins
    double at = 0.0;        // 0..1 along that vessel
    int origin = 0;         // index in Leg::vessels, where it broke off
    double length = 0.0;    // m
    double time = 0.0;      // s since it broke off
    double inVeins = 0.0;   // s of it in the veins
    double travelled = 0.0; // m in the veins
    bool operator==(const Embolus&) const = default;
};

} // namespace physiology
