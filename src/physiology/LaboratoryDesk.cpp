// SPDX-License-Identifier: Apache-2.0
#include "physiology/LaboratoryDesk.h"

namespace physiology {

void LaboratoryDesk::begin(std::shared_ptr<const LaboratoryRecord> record) {
    const std::lock_guard lock(mutex_);
    record_ = std::move(record);
    latest_.reset();
    cancelled_ = false;
    anchorLife_ = -1.0;
}

void LaboratoryDesk::publish(std::shared_ptr<const LaboratoryRecord> record,
                             std::shared_ptr<const Snapshot> snapshot) {
    const std::lock_guard lock(mutex_);
    record_ = std::move(record);
    latest_ = std::move(snapshot);
}

void LaboratoryDesk::cancel() {
    const std::lock_guard lock(mutex_);
    cancelled_ = true;
    wake_.notify_all();
}

void LaboratoryDesk::setPace(const LaboratoryPace& pace) {
    const std::lock_guard lock(mutex_);
    if (pace == pace_) return;
    pace_ = pace;
    anchorLife_ = -1.0;
    wake_.notify_all();
}

bool LaboratoryDesk::cancelled() const {
    const std::lock_guard lock(mutex_);
    return cancelled_;
}

std::shared_ptr<const LaboratoryRecord> LaboratoryDesk::record() const {
    const std::lock_guard lock(mutex_);
    return record_;
}

std::shared_ptr<const Snapshot> LaboratoryDesk::latest() const {
    const std::lock_guard lock(mutex_);
    return latest_;
}

bool LaboratoryDesk::holding() const {
    const std::lock_guard lock(mutex_);
    return holding_;
}

void LaboratoryDesk::keepPace(double life) {
    std::unique_lock lock(mutex_);
    holding_ = pace_.held;
    wake_.wait(lock, [this] { return cancelled_ || !pace_.held; });
    holding_ = false;
    while (!cancelled_ && !pace_.held && pace_.timesRealTime > 0.0) {
        if (anchorLife_ < 0.0) {
            anchorLife_ = life;
            anchor_ = Clock::now();
        }
        const std::chrono::duration<double> wall((life - anchorLife_) / pace_.timesRealTime);
        const auto due = anchor_ + std::chrono::duration_cast<Clock::duration>(wall);
        if (wake_.wait_until(lock, due) == std::cv_status::timeout) return;
    }
}

} // namespace physiology
