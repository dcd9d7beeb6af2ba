// SPDX-License-Identifier: Apache-2.0
#include "physiology/SimulationThread.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "core/DataError.h"
#include "physiology/SnapshotRing.h"

namespace physiology {

namespace {

using Clock = std::chrono::steady_clock;

constexpr double kLongestCatchUp = 0.1; // s of wall clock; a slower machine falls behind instead of freezing
constexpr double kSnapshotWall = 0.016; // s of wall clock between snapshots
constexpr int kLongestSnapshotGap = 32; // steps
constexpr std::size_t kLongLog = 10000; // commands; then a reset, which nothing outlives, begins a new log
constexpr auto kIdle = std::chrono::milliseconds(4);

} // namespace

// The leg beside the first.
struct BesideLeg {
    BesideLeg(const Simulation& first, std::shared_ptr<const anatomy::Leg> leg)
        : simulation(std::move(leg), first.assets(), Patient{}) {}
    Simulation simulation;
    SnapshotRing ring;                      // under the mutex
    std::shared_ptr<const Snapshot> newest; // likewise
};

struct SimulationThread::State {
    State(std::shared_ptr<const anatomy::Leg> leg, const std::filesystem::path& assets,
          const Patient& patient)
        : body(std::move(leg)), simulation(body, assets, patient), start(patient) {
        publish();
    }

    const std::shared_ptr<const anatomy::Leg> body;
    // Touched by the worker only.
    Simulation simulation;
    Clock::time_point last = Clock::now();
    double owed = 0.0; // s of life not yet simulated
    int sinceSnapshot = 0;
    std::unique_ptr<BesideLeg> beside; // exchanged under the mutex

    // Shared; the mutex is held for copies of pointers and small values, never while stepping.
    mutable std::mutex mutex;
    std::condition_variable wake;
    struct Posted {
        Command command;
        Legs legs = Legs::first;
    };
    std::deque<Posted> queue;
    std::unique_ptr<BesideLeg> coming; // to take effect before what is in the queue after it
    bool alone = false;                // the second is to go
    double speed = 1.0;
    bool paused = false;
    double single = 0.0; // s asked for by stepOnce
    bool stop = false;
    std::string error;
    std::vector<std::pair<std::uint64_t, Command>> log;
    SnapshotRing ring;
    std::shared_ptr<const Snapshot> newest;
    const Patient start;

    std::thread worker;

    void publish() {
        auto made = simulation.snapshot();
        const auto trace = simulation.trace();
        sinceSnapshot = 0;
        auto other = beside ? beside->simulation.snapshot() : nullptr;
        const std::lock_guard lock(mutex);
        newest = made;
        ring.add(std::move(made), trace);
        if (!other) return;
        beside->newest = other;
        beside->ring.add(std::move(other), beside->simulation.trace());
    }

    void take(const Posted& posted) {
        try {
            if (beside && posted.legs != Legs::first) beside->simulation.apply(posted.command);
            if (posted.legs == Legs::second) return;
            simulation.apply(posted.command);
            const std::lock_guard lock(mutex);
            if (std::holds_alternative<Reset>(posted.command) && log.size() >= kLongLog) log.clear();
            log.emplace_back(simulation.stepCount(), posted.command);
        } catch (const core::DataError& refused) {
            const std::lock_guard lock(mutex);
            error = refused.what();
        }
    }

    struct Due {
        int steps = 0;
        int perSnapshot = 1;
        bool flush = false; // paused: show where it stands
    };

    // Commands and steps are taken under one lock: a step asked for after a command comes after it.
    Due takeWork() {
        std::deque<Posted> taken;
        bool changed = false;
        Due work;
        {
            const std::lock_guard lock(mutex);
            taken.swap(queue);
            changed = coming || std::exchange(alone, false);
            if (changed) beside = std::move(coming);
            work = due();
        }
        for (const auto& posted : taken)
            take(posted);
        if (changed || !taken.empty()) publish();
        return work;
    }

    // Life to simulate now: what the wall clock gives at this speed, or what was asked for while paused.
    // Under the mutex.
    Due due() {
        const auto now = Clock::now();
        const double wall = std::chrono::duration<double>(now - last).count();
        last = now;
        owed += std::exchange(single, 0.0);
        if (!paused) owed += std::min(wall, kLongestCatchUp) * speed;
        const int steps = static_cast<int>(std::floor(owed / Simulation::kStep + 1e-9));
        owed -= steps * Simulation::kStep;
        const auto perSnapshot = static_cast<int>(std::lround(kSnapshotWall * speed / Simulation::kStep));
        return {steps, std::clamp(perSnapshot, 1, kLongestSnapshotGap), paused};
    }

    void simulate(int steps, int perSnapshot) {
        for (int i = 0; i < steps; ++i) {
            simulation.step();
            if (beside) beside->simulation.step();
            if (++sinceSnapshot >= perSnapshot) publish();
        }
    }

    bool waitForWork() {
        std::unique_lock lock(mutex);
        wake.wait_for(lock, kIdle, [this] { return stop || alone || single > 0.0 || !queue.empty(); });
        return !stop;
    }

    void run() {
        while (waitForWork()) {
            const Due now = takeWork();
            simulate(now.steps, now.perSnapshot);
            if (now.flush && sinceSnapshot > 0) publish();
            const std::lock_guard lock(mutex);
            settled = queue.empty() && single == 0.0 && !alone;
            if (settled) idle.notify_all();
        }
    }

    bool settled = true;
    std::condition_variable idle;
};

SimulationThread::SimulationThread(std::shared_ptr<const anatomy::Leg> leg,
                                   const std::filesystem::path& assets, const Patient& patient,
                                   bool startPaused)
    : state_(std::make_unique<State>(std::move(leg), assets, patient)) {
    state_->paused = startPaused;
    state_->worker = std::thread([state = state_.get()] { state->run(); });
}

SimulationThread::~SimulationThread() {
    {
        const std::lock_guard lock(state_->mutex);
        state_->stop = true;
    }
    state_->wake.notify_all();
    state_->worker.join();
}

void SimulationThread::post(Command command, Legs legs) {
    const std::lock_guard lock(state_->mutex);
    state_->queue.push_back({std::move(command), legs});
    state_->settled = false;
    state_->wake.notify_all();
}

void SimulationThread::accompany(const Patient& first, const Patient& second) {
    auto made = std::make_unique<BesideLeg>(state_->simulation, state_->body);
    const std::lock_guard lock(state_->mutex);
    state_->alone = false;
    state_->coming = std::move(made);
    state_->queue.push_back({Reset{}, Legs::both});
    state_->queue.push_back({SetPatient{first}, Legs::first});
    state_->queue.push_back({SetPatient{second}, Legs::second});
    state_->settled = false;
    state_->wake.notify_all();
}

void SimulationThread::leaveAlone() {
    const std::lock_guard lock(state_->mutex);
    state_->coming.reset();
    state_->alone = true;
    std::erase_if(state_->queue, [](const auto& posted) { return posted.legs == Legs::second; });
    state_->settled = false;
    state_->wake.notify_all();
}

void SimulationThread::setSpeed(double speed) {
    const std::lock_guard lock(state_->mutex);
    state_->speed = std::clamp(speed, 0.1, 4.0);
}

void SimulationThread::setPaused(bool paused) {
    const std::lock_guard lock(state_->mutex);
    state_->paused = paused;
    state_->settled = false;
    state_->wake.notify_all();
}

void SimulationThread::stepOnce(double seconds) {
    const std::lock_guard lock(state_->mutex);
    state_->single += std::max(0.0, seconds);
    state_->settled = false;
    state_->wake.notify_all();
}

void SimulationThread::waitUntilIdle() {
    std::unique_lock lock(state_->mutex);
    state_->idle.wait(lock, [this] { return state_->settled; });
}

bool SimulationThread::idle() const {
    const std::lock_guard lock(state_->mutex);
    return state_->settled;
}

std::shared_ptr<const Snapshot> SimulationThread::latest() const {
    const std::lock_guard lock(state_->mutex);
    return state_->newest;
}

std::vector<std::shared_ptr<const Snapshot>> SimulationThread::lastCycle() const {
    const std::lock_guard lock(state_->mutex);
    return state_->ring.lastCycle();
}

std::array<std::shared_ptr<const Snapshot>, 2> SimulationThread::latestPair() const {
    const std::lock_guard lock(state_->mutex);
    return {state_->newest, state_->beside ? state_->beside->newest : nullptr};
}

std::vector<std::array<std::shared_ptr<const Snapshot>, 2>>
SimulationThread::livedSince(const Snapshot* last) const {
    const std::lock_guard lock(state_->mutex);
    std::vector<std::array<std::shared_ptr<const Snapshot>, 2>> lived;
    for (auto& snapshot : state_->ring.since(last))
        lived.push_back({std::move(snapshot), nullptr});
    if (!state_->beside || !state_->beside->newest) return lived;
    auto legs = lived.rbegin();
    for (const auto& other : state_->beside->ring.newestFirst(lived.size())) {
        if (other->step != (*legs)[0]->step) break;
        (*legs++)[1] = other;
    }
    return lived;
}

std::vector<std::shared_ptr<const Snapshot>> SimulationThread::lastCycleBeside() const {
    const std::lock_guard lock(state_->mutex);
    if (!state_->beside || !state_->beside->newest) return {};
    return state_->beside->ring.lastCycle();
}

std::vector<Trace> SimulationThread::traces(double seconds) const {
    const std::lock_guard lock(state_->mutex);
    return state_->ring.traces(seconds);
}

std::string SimulationThread::takeError() {
    const std::lock_guard lock(state_->mutex);
    return std::exchange(state_->error, {});
}

std::vector<std::pair<std::uint64_t, Command>> SimulationThread::log() const {
    const std::lock_guard lock(state_->mutex);
    return state_->log;
}

CommandLog SimulationThread::record() {
    waitUntilIdle();
    const std::lock_guard lock(state_->mutex);
    return {state_->start, state_->log, state_->newest->step, state_->newest->stateHash};
}

} // namespace physiology
