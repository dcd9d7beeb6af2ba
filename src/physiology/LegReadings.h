// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <filesystem>
#include <vector>

#include "anatomy/Leg.h"

namespace physiology {

struct Snapshot;
struct NetworkLayout;

// What a clinic would quote of a leg while it goes on.
struct LegReading {
    double footMmHg = 0.0;      // dorsal foot vein
    double calfMl = 0.0;        // blood between ankle and knee
    double upwardMlMin = 0.0;   // net through the popliteal vein; what a leak lets round comes by again
    double leavingMlMin = 0.0;  // net through popliteal and great saphenous vein, nothing twice
    double backwardMlMin = 0.0; // what falls back in popliteal, great and small saphenous vein
};

// Means over the last seconds, each moment counted by the time since the one before.
class LegReadings {
public:
    static constexpr double kSeconds = 10.0; // eight strides

    // Reads where the standard probes are (assets/physiology/probes.json). Throws core::DataError.
    LegReadings(const anatomy::Leg& leg, const std::filesystem::path& assets);

    void add(const Snapshot& snapshot); // in the order of time; one from before begins anew
    void clear() { samples_.clear(); }
    LegReading mean() const;
    double seconds() const; // that the means go over, at most kSeconds

private:
    struct Place {
        int vessel = 0;
        double at = 0.0; // 0..1
    };
    struct Sample {
        double time = 0.0; // s
        LegReading now;
    };
    LegReading readingOf(const Snapshot& snapshot) const;

    Place foot_, popliteal_, greatSaphenous_;
    std::vector<Place> axial_; // where blood may fall back
    std::deque<Sample> samples_;
};

} // namespace physiology
