// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <filesystem>
#include <string>

#include "anatomy/Leg.h"
#include "physiology/Curve.h"

namespace physiology {

inline constexpr int kCompartmentCount = 9; // anatomy::Compartment

constexpr std::size_t indexOf(anatomy::Compartment compartment) {
    return static_cast<std::size_t>(compartment);
}

// anatomy::nameOf for every compartment; compartmentNamed is its inverse, -1 when unknown.
const std::array<std::string, kCompartmentCount>& compartmentNames();
int compartmentNamed(const std::string& name);

// How activation, stretch and load become tissue pressure (assets/physiology/muscles.json).
struct MuscleLaw {
    struct Tissue {
        double fullPressure = 0.0;   // Pa above rest at activation 1
        double dorsiflexion = 0.0;   // Pa per rad of passive dorsiflexion
        double plantarflexion = 0.0; // Pa per rad of passive plantarflexion (negative: falls)
        // Share of the compartment's pressure, which is that of its thickest part, over height (m above the
        // sole, rest pose). Pressure grows with the depth of the muscle around (Sejersted 1984).
        Curve along{{0.0}, {1.0}};
    };
    std::array<Tissue, kCompartmentCount> tissue{};
    double soleusPressurePerMoment = 0.0; // Pa per (N·m/kg) of plantarflexion moment at the ankle
    std::array<double, 4>
        plantarSqueeze{}; // Pa on the plantar veins per body weight on heel, midfoot, heads, toes

    // Pa added to the rest pressure of a compartment by its muscles (strength 1: healthy) and by stretch.
    double contraction(std::size_t compartment, double activation) const;
    double stretch(std::size_t compartment, double ankleAngle) const;
    double squeeze(const std::array<double, 4>& load) const;
};

MuscleLaw loadMuscleLaw(const std::filesystem::path& assets); // throws core::DataError

} // namespace physiology
