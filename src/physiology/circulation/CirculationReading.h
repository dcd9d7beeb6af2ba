// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>

namespace physiology::circulation {

// Where a drop of blood is on its way around. The stretches are well mixed in the loop; the drop moves with
// their mean flow.
enum class Station {
    leg,
    cava,
    rightAtrium,
    rightVentricle,
    pulmonaryArteries,
    pulmonaryVeins,
    leftAtrium,
    leftVentricle,
    arteries
};
inline constexpr std::size_t kStations = 9;

struct TaggedDrop {
    Station station = Station::leg;
    double at = 0.0;        // 0..1 through the station
    double travelled = 0.0; // s since it entered the leg's veins
    double lastLap = 0.0;   // s, the latest whole round; 0 before it
    std::uint32_t laps = 0;
};

// What a doctor would read from the loop; SI units. Flows and pressures are means over beats of two breaths,
// the leg's over a few seconds.
struct CirculationReading {
    double cardiacOutput = 0.0, venousReturn = 0.0;           // m³/s
    double rightAtrialPressure = 0.0, arterialPressure = 0.0; // Pa
    double veinsShare = 0.0;                                  // 0..1 of all blood, both legs included
    double heartRate = 0.0;                                   // 1/s
    double beat = 0.0;                                        // 0..1, 0 = systole begins
    double breath = 0.0;                                      // 0 expired .. 1 inspired
    double legInflow = 0.0, legReturn = 0.0;                  // m³/s
    double legPumped = 0.0;                                   // m³ this leg has sent up since the start
    double blood = 0.0;                                       // m³, everything
    std::array<double, kStations> volume{}, outflow{};        // m³; m³/s, by station
    double balanceError = 0.0; // of blood + tissue fluid since the start, relative
    TaggedDrop drop;
};

} // namespace physiology::circulation
