// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

// Constants of the loop (assets/physiology/circulation.json) in SI units, for the reference person of 70 kg.
namespace physiology::circulation {

inline constexpr double kReferenceMass = 70.0; // kg

enum class Part { heart, lungs, arteries, capillaries, veins };
enum class Side { right, left };
enum class Tone { none, upper, trunk, lungs };

struct Chamber {
    std::string id;
    Part part = Part::veins;
    double unstressed = 0.0;            // m³
    double compliance = 0.0;            // m³/Pa; of no meaning for a pump
    std::optional<Side> pump;           // a ventricle
    double thorax = 0.0, abdomen = 0.0; // shares of their pressures around it
    double upright = 0.0;               // Pa that standing adds to what fills it
};

struct Way {
    std::size_t from = 0, to = 0; // chambers
    double resistance = 0.0;      // Pa s/m³
    bool valved = false;          // lets nothing back
    Tone tone = Tone::none;       // what widens and narrows it
};

struct Elastance {
    double greatest = 0.0, least = 0.0; // Pa/m³, end of systole and diastole (Suga & Sagawa)
};

struct Beat {
    double restRate = 0.0, exerciseRate = 0.0; // 1/s; added per unit of metabolic level
    double systole = 0.0, systoleShare = 0.0;  // s, plus a share of the beat
    double exerciseStrength = 0.0;             // share added to the greatest elastance, per unit of level
};

struct Reflex {
    double arterial = 0.0, band = 0.0, time = 0.0; // Pa held, Pa of error at full answer, s
    double rateShare = 0.0, resistanceShare = 0.0; // of rate and resistance at full answer
    double veins = 0.0;                            // m³ squeezed out of the trunk's veins at full answer
};

struct LoopData {
    double bloodPerMass = 0.0; // m³/kg
    std::vector<Chamber> chambers;
    std::vector<Way> ways;
    std::size_t legFrom = 0, legTo = 0;
    double otherDelay = 0.0; // s
    Elastance right, left;
    Beat beat;
    Reflex reflex;
    double trunkGain = 0.0, lungGain = 0.0; // conductance added per unit of metabolic level

    std::size_t chamber(const std::string& id) const; // one that must be there
};

LoopData loadLoop(const std::filesystem::path& assets); // throws core::DataError

} // namespace physiology::circulation
