// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>

#include "physiology/FlowMeter.h"
#include "physiology/LegModel.h"
#include "physiology/Snapshot.h"

namespace physiology {

class Thrombosis;

// Copies the state of a LegModel into snapshots, with flows averaged since the one before.
class SnapshotMaker {
public:
    SnapshotMaker(const LegModel& model, const Thrombosis& clots);

    void count(const hemodynamics::StepReport& report); // after every step
    void restart();

    struct Moment {
        std::uint64_t step = 0;
        double time = 0.0; // s
        circulation::CirculationReading circulation;
    };
    std::shared_ptr<const Snapshot> make(const Patient& patient, const Moment& moment);

private:
    void copyVessels(Snapshot& snapshot);
    void copyRest(Snapshot& snapshot) const;
    void copyBody(Snapshot& snapshot) const;

    const LegModel& model_;
    const Thrombosis& clots_;
    FlowMeter faces_, starts_, outlets_;
    int limited_ = 0;
};

} // namespace physiology
