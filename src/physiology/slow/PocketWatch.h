// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "physiology/Simulation.h"

namespace physiology::slow {

// assets/physiology/stasis.json
struct StasisConstants {
    double entrainment = 0.0;                    // of the stream's speed
    double cuspLength = 0.0;                     // vein diameters
    double swingShare = 0.0, squeezeShare = 0.0; // of a pocket, by one swing of a leaflet or squeeze
    std::vector<std::string> watched;            // vessels whose pockets clots begin in
    double visibleShare = 0.0;
    double sinusTurnovers = 0.0;
};
StasisConstants loadStasisConstants(const std::filesystem::path& assets,
                                    const anatomy::Leg& leg); // throws core::DataError

// How fast the pocket behind the leaflets of each valve exchanges its blood, 1/s, from what the fast
// simulation does:
//
//   k = entrainment |u| / (cusp length) + swing share * (openings per s) + squeeze share * (squeezes per s)
//
// A leaflet has swung when it goes from nearly shut to nearly open; a vein is squeezed when it loses half of
// what it held. Small movements take the same blood to and fro and count nothing.
class PocketWatch {
public:
    explicit PocketWatch(const Simulation& simulation);

    void read(const Simulation& simulation, double dt, std::vector<double>& rates); // of the step just done
    int cell(std::size_t valve) const { return pockets_[valve].cell; }              // that the valve lies at
    const StasisConstants& constants() const { return constants_; }

private:
    struct Pocket {
        int cell = 0;
        double length = 0.0;  // m, of the cusp
        bool shut = false;    // since it was last open
        double fullest = 0.0; // m², area since the last squeeze
    };
    static bool swings(Pocket& pocket, double opening);
    static bool isSqueezed(Pocket& pocket, double area);

    StasisConstants constants_;
    std::vector<Pocket> pockets_; // by Leg::valves
};

} // namespace physiology::slow
