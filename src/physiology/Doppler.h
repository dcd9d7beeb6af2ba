// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "physiology/ProtocolRun.h"

namespace physiology {

// A duplex scanner: velocity and flow in one vein, positive with normal flow. Slow flow does not show: the
// wall filter takes out shifts below 100 Hz, which at 5 MHz, an angle of 60 degrees and 1540 m/s of sound are
// 100 * 1540 / (2 * 5e6 * cos 60) = 0.031 m/s.
class Doppler {
public:
    static constexpr double kSlowestSeen = 3.1; // cm/s

    // Puts the beam on a vein; the charts "<name>_velocity" (cm/s) and "<name>_flow" (mL/s) grow from now on.
    Doppler(ProtocolRun& run, std::string name, const Probe& place);

    std::string velocity() const { return name_ + "_velocity"; } // the chart
    std::string flow() const { return name_ + "_flow"; }

    // Flow against the normal direction since a time: the longest unbroken spell that the scanner sees, and
    // the strongest flow of all of them.
    struct Reversal {
        double seconds = 0.0;
        double peakMlPerS = 0.0;
    };
    Reversal reversalSince(double time) const;

    // No signal from a vein of which less than a tenth of the healthy standing lumen is open (blocked by a
    // clot, closed by a treatment).
    bool sees() const;

private:
    ProtocolRun& run_;
    std::string name_;
    Probe place_;
};

} // namespace physiology
