// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <memory>
#include <vector>

#include "physiology/Snapshot.h"

namespace physiology {

// The recent past: snapshots of the last complete cycle (for scrubbing) and a few minutes of traces.
class SnapshotRing {
public:
    void add(std::shared_ptr<const Snapshot> snapshot, const Trace& trace);

    // Snapshots of the last complete cycle, or of the last seconds when nothing cycles; oldest first.
    std::vector<std::shared_ptr<const Snapshot>> lastCycle() const;
    std::vector<Trace> traces(double seconds) const;
    // What came after a snapshot, oldest first; all when it is not, or no longer, in the ring.
    std::vector<std::shared_ptr<const Snapshot>> since(const Snapshot* last) const;
    std::vector<std::shared_ptr<const Snapshot>> newestFirst(std::size_t most) const;

private:
    void forget();

    std::deque<std::shared_ptr<const Snapshot>> snapshots_;
    std::deque<Trace> traces_;
};

} // namespace physiology
