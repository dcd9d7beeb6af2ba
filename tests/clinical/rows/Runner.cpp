// SPDX-License-Identifier: Apache-2.0
#include "rows/Runner.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <exception>
#include <mutex>
#include <thread>

#include "rows/OwnMeasurements.h"

namespace clinical {

namespace {

bool canRun(const std::string& measure) {
    return isOwn(measure) || physiology::isBuilt(measure);
}

double lengthOf(const PlannedRun& run) {
    return isOwn(run.measure) ? 0.0 : physiology::expectedSeconds(run.measure);
}

// Longest first, so that no core waits for a long one at the end.
std::vector<const PlannedRun*> queueOf(const Plan& plan) {
    std::vector<const PlannedRun*> queue;
    for (const auto& run : plan.runs)
        if (canRun(run.measure)) queue.push_back(&run);
    std::stable_sort(queue.begin(), queue.end(),
                     [](const auto* a, const auto* b) { return lengthOf(*a) > lengthOf(*b); });
    return queue;
}

class Crew {
public:
    Crew(const Plan& plan, const std::filesystem::path& assets, const RunDone& done)
        : queue_(queueOf(plan)), assets_(assets), done_(done),
          leg_(std::make_shared<const anatomy::Leg>(anatomy::loadLeg(assets / "anatomy"))) {}

    Measurements work() {
        std::vector<std::thread> crew;
        const std::size_t hands =
            std::min<std::size_t>(queue_.size(), std::max(1U, std::thread::hardware_concurrency()));
        for (std::size_t i = 0; i < hands; ++i)
            crew.emplace_back([this] { takeRuns(); });
        for (auto& each : crew)
            each.join();
        if (failure_) std::rethrow_exception(failure_);
        return std::move(found_);
    }

private:
    void takeRuns() {
        for (std::size_t i = next_++; i < queue_.size() && !failed_; i = next_++)
            try {
                carryOut(*queue_[i]);
            } catch (...) {
                const std::lock_guard lock(mutex_);
                if (!failure_) failure_ = std::current_exception();
                failed_ = true;
            }
    }

    void carryOut(const PlannedRun& run) {
        const auto start = std::chrono::steady_clock::now();
        auto result = isOwn(run.measure) ? measureOwn(run.measure, run.patient, leg_, assets_)
                                         : physiology::measure(run.measure, run.patient, leg_, assets_);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        const std::lock_guard lock(mutex_);
        found_[run.id] = std::move(result);
        if (done_) done_(run.title, found_.size(), queue_.size(), took.count());
    }

    std::vector<const PlannedRun*> queue_;
    const std::filesystem::path& assets_;
    const RunDone& done_;
    std::shared_ptr<const anatomy::Leg> leg_;
    std::atomic<std::size_t> next_ = 0;
    std::atomic<bool> failed_ = false;
    std::mutex mutex_;
    Measurements found_;
    std::exception_ptr failure_;
};

} // namespace

Measurements runAll(const Plan& plan, const std::filesystem::path& assets, const RunDone& done) {
    return Crew(plan, assets, done).work();
}

} // namespace clinical
