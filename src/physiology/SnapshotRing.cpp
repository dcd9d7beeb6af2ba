// SPDX-License-Identifier: Apache-2.0
#include "physiology/SnapshotRing.h"

#include <algorithm>
#include <cstddef>

namespace physiology {

namespace {

constexpr double kLongestCycle = 6.0;  // s
constexpr double kTraceMemory = 180.0; // s
constexpr double kStillWindow = 2.0;   // s shown when no cycle has been completed
constexpr std::size_t kMostSnapshots = 1200;

} // namespace

void SnapshotRing::add(std::shared_ptr<const Snapshot> snapshot, const Trace& trace) {
    if (!snapshots_.empty() && snapshot->step < snapshots_.back()->step) {
        snapshots_.clear();
        traces_.clear();
    }
    snapshots_.push_back(std::move(snapshot));
    traces_.push_back(trace);
    forget();
}

void SnapshotRing::forget() {
    const Snapshot& newest = *snapshots_.back();
    const auto old = [&](const Snapshot& s) {
        return s.time < newest.time - kLongestCycle || s.cycle + 1 < newest.cycle;
    };
    const auto inStillWindow = [&](const Snapshot& s) { return s.time >= newest.time - kStillWindow; };
    while (snapshots_.size() > 1 && (snapshots_.size() > kMostSnapshots ||
                                     (old(*snapshots_.front()) && !inStillWindow(*snapshots_.front()))))
        snapshots_.pop_front();
    while (traces_.front().time < newest.time - kTraceMemory)
        traces_.pop_front();
}

std::vector<std::shared_ptr<const Snapshot>> SnapshotRing::lastCycle() const {
    std::vector<std::shared_ptr<const Snapshot>> cycle;
    const Snapshot& newest = *snapshots_.back();
    for (const auto& snapshot : snapshots_)
        if (snapshot->cycle + 1 == newest.cycle) cycle.push_back(snapshot);
    const bool whole = !cycle.empty() && snapshots_.front()->cycle + 1 <= newest.cycle &&
                       newest.time - cycle.front()->time < kLongestCycle;
    if (whole) return cycle;
    cycle.clear();
    for (const auto& snapshot : snapshots_)
        if (snapshot->time >= newest.time - kStillWindow) cycle.push_back(snapshot);
    return cycle;
}

std::vector<std::shared_ptr<const Snapshot>> SnapshotRing::since(const Snapshot* last) const {
    const auto known = std::find_if(snapshots_.rbegin(), snapshots_.rend(),
                                    [&](const auto& snapshot) { return snapshot.get() == last; });
    return {known == snapshots_.rend() ? snapshots_.begin() : known.base(), snapshots_.end()};
}

std::vector<std::shared_ptr<const Snapshot>> SnapshotRing::newestFirst(std::size_t most) const {
    const auto count = static_cast<std::ptrdiff_t>(std::min(most, snapshots_.size()));
    return {snapshots_.rbegin(), snapshots_.rbegin() + count};
}

std::vector<Trace> SnapshotRing::traces(double seconds) const {
    const double since = traces_.back().time - seconds;
    const auto first =
        std::find_if(traces_.begin(), traces_.end(), [&](const Trace& t) { return t.time >= since; });
    return {first, traces_.end()};
}

} // namespace physiology
