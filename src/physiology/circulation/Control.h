// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "physiology/circulation/LoopData.h"

namespace physiology::circulation {

// What nerves do to the loop: they hold the mean arterial pressure by rate, resistance and the trunk's veins,
// in proportion to its error, and answer the body's work. Every answer follows within seconds.
class Control {
public:
    explicit Control(const LoopData& data);
    void reset();
    void advance(double dt, double arterialPressure, double metabolicLevel);

    double rate() const;                 // 1/s
    double strength() const;             // times the greatest elastance at rest
    double conductance(Tone tone) const; // times that at rest
    double squeezed() const;             // m³ out of the trunk's veins, negative: let into them

private:
    const LoopData* data_;
    double mean_ = 0.0;   // Pa
    double answer_ = 0.0; // -1..1, positive where the pressure is low
    double level_ = 0.0;
};

} // namespace physiology::circulation
