// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <utility>
#include <vector>

#include "physiology/CommandLog.h"
#include "physiology/Simulation.h"

namespace physiology {

// Runs a Simulation on its own thread at `speed` times real time with a fixed step. Commands go in through a
// queue and take effect at a step boundary; snapshots come out as shared pointers to immutable data (a lock
// is held only while such a pointer is copied, never while stepping or drawing). The last stride's snapshots
// are kept for scrubbing.
class SimulationThread {
public:
    SimulationThread(std::shared_ptr<const anatomy::Leg> leg, const std::filesystem::path& assets,
                     const Patient& patient, bool startPaused = false);
    ~SimulationThread(); // stops and joins

    // Of two legs side by side; a lone one is the first.
    enum class Legs { first, second, both };
    void post(Command command, Legs legs = Legs::first);
    // A second leg beside the first. Both begin anew at rest, at the same moment, and from then on every step
    // is one of both. In the log of the first this is a reset and its patient.
    void accompany(const Patient& first, const Patient& second);
    void leaveAlone();           // the second goes, the first goes on
    void setSpeed(double speed); // 0.1 .. 4
    void setPaused(bool paused);
    void stepOnce(double seconds); // while paused
    void waitUntilIdle();          // until all that was posted and asked for by stepOnce is done
    bool idle() const;             // whether it is

    std::shared_ptr<const Snapshot> latest() const;
    // Of the same step; the second is null while there is one leg.
    std::array<std::shared_ptr<const Snapshot>, 2> latestPair() const;
    std::vector<std::shared_ptr<const Snapshot>> lastCycleBeside() const; // empty while there is one leg
    // Snapshots of the last complete cycle, oldest first; what the phase slider scrubs through.
    std::vector<std::shared_ptr<const Snapshot>> lastCycle() const;
    // Of each leg, of the same step, what came after a snapshot of the first, oldest first: nothing that was
    // simulated is missed, however rarely it is asked for, up to the memory of the last cycle.
    std::vector<std::array<std::shared_ptr<const Snapshot>, 2>> livedSince(const Snapshot* last) const;
    std::vector<Trace> traces(double seconds) const; // the newest seconds, oldest first
    // Message of the last command that was refused, once; empty when none.
    std::string takeError();
    // Commands with the step at which they took effect.
    std::vector<std::pair<std::uint64_t, Command>> log() const;
    // The session so far as a replay file: up to the newest snapshot, with its hash.
    CommandLog record();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace physiology
