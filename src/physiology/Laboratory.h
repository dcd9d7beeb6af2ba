// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "anatomy/Leg.h"
#include "physiology/LaboratoryRecord.h"
#include "physiology/Snapshot.h"

namespace physiology {

// How fast the leg lives while it is measured.
struct LaboratoryPace {
    double timesRealTime = 0.0; // 0: as fast as the machine can
    bool held = false;          // stands still, goes on where it was
    bool operator==(const LaboratoryPace&) const = default;
};

// Runs a protocol on a copy of a patient, on a thread of its own, with a Simulation of its own. The record of
// the run and the leg as it is at that moment come out as shared pointers to immutable data. All members may
// be called at any time from one thread.
class Laboratory {
public:
    Laboratory(std::shared_ptr<const anatomy::Leg> leg, std::filesystem::path assets);
    ~Laboratory(); // cancels and joins

    // A record of nothing yet: what is published for this patient, how long it will take. Throws
    // core::DataError as start() does.
    std::shared_ptr<const LaboratoryRecord> prepare(const std::string& protocol,
                                                    const Patient& patient) const;

    // Cancels a run that is still going. Throws core::DataError for an unknown or not yet built protocol;
    // what goes wrong later is the record's message.
    void start(const std::string& protocol, const Patient& patient);
    void cancel(); // returns at once; the record says when it has stopped
    void setPace(const LaboratoryPace& pace);
    void wait(); // until the run has ended

    bool running() const;
    bool holding() const;                                   // a run that was told to hold has come to stand
    std::shared_ptr<const LaboratoryRecord> record() const; // never null
    std::shared_ptr<const Snapshot> latest() const;         // the leg that is being measured; null when none

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace physiology
