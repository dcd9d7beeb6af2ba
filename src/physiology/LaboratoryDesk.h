// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>

#include "physiology/Laboratory.h"

namespace physiology {

// What the laboratory's thread and its owner share. Everything is copied under the lock, nothing is computed
// there.
class LaboratoryDesk {
public:
    void begin(std::shared_ptr<const LaboratoryRecord> record);
    void publish(std::shared_ptr<const LaboratoryRecord> record, std::shared_ptr<const Snapshot> snapshot);
    void cancel();
    void setPace(const LaboratoryPace& pace);

    bool cancelled() const;
    std::shared_ptr<const LaboratoryRecord> record() const;
    std::shared_ptr<const Snapshot> latest() const;

    // Waits until the run, begun `life` seconds of life ago, may go on; cancelling ends the wait.
    void keepPace(double life);
    bool holding() const; // the run has come to the hold and waits there

private:
    using Clock = std::chrono::steady_clock;

    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::shared_ptr<const LaboratoryRecord> record_ = std::make_shared<const LaboratoryRecord>();
    std::shared_ptr<const Snapshot> latest_;
    LaboratoryPace pace_;
    Clock::time_point anchor_; // wall clock at which life was anchorLife_
    double anchorLife_ = -1.0; // s; negative: anchor at the next call
    bool cancelled_ = false;
    bool holding_ = false;
};

} // namespace physiology
