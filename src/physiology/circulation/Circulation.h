// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <filesystem>

#include "hemodynamics/CompensatedSum.h"
#include "physiology/circulation/CirculationReading.h"
#include "physiology/circulation/DropPath.h"
#include "physiology/circulation/Loop.h"
#include "physiology/circulation/OtherLeg.h"

namespace physiology {
struct BodyState;
}

namespace physiology::circulation {

// The whole body around the leg: takes what the leg received and returned as its flows and computes the rest.
// Nothing of it acts on the leg, whose arterial and caval pressures stay those of their own laws, and it is
// no part of the state hash. Steps as long as the simulation's.
class Circulation {
public:
    Circulation(const std::filesystem::path& assets, double step); // throws core::DataError

    struct Start {
        double mass = kReferenceMass; // kg, of the person
        double legVolume = 0.0;       // m³
        double legInflow = 0.0;       // m³/s
    };
    // A steady state of the loop with the leg as it is. A person keeps the blood of this moment.
    void reset(const Start& start, const BodyState& body);
    void step(const LegExchange& leg, const BodyState& body);

    // With the blood of the leg as its solver counts it (m³).
    CirculationReading reading(double legVolume) const;
    const Loop& loop() const { return loop_; }

private:
    void settle(const Start& start, const BodyState& body);
    void exchange(const LegExchange& leg);
    void notice(const LegExchange& leg);
    void endBeat();

    struct Beat { // means over its time
        double time = 0.0, output = 0.0, returned = 0.0, atrium = 0.0, arteries = 0.0;
    };

    double step_;
    Loop loop_;
    OtherLeg other_;
    DropPath path_;
    std::size_t rightAtrium_, leftVentricle_, arteries_;
    std::array<std::size_t, kStations> chambers_{}; // of stations; the leg's is of no meaning
    hemodynamics::CompensatedSum leg_, otherLeg_, tissue_;
    double start_ = 0.0; // m³
    double phase_ = 0.0, breath_ = 0.0;
    Beat running_, smooth_;
    double legInflow_ = 0.0, legReturn_ = 0.0, legPumped_ = 0.0;
    std::array<double, kStations> volume_{}, outflow_{};
};

} // namespace physiology::circulation
