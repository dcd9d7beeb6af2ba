// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "physiology/Snapshot.h"

namespace app {

// The last moments of a leg, oldest first, in memory that is taken once. A moment at an earlier time, or of
// another network, begins anew.
class MomentRing {
public:
    explicit MomentRing(std::size_t most) : most_(most) {}

    void add(const physiology::Snapshot& snapshot);
    void clear();

    std::size_t size() const { return count_; }
    const physiology::Snapshot& headOf(std::size_t i) const { return slotOf(i).head; } // without the arrays
    const physiology::Patient& patientOf(std::size_t i) const { return *slotOf(i).patient; }
    double timeOf(std::size_t i) const { return headOf(i).time; }
    std::size_t nearest(double time) const; // there must be one
    // As it was added, bit by bit; but the flows from cell to cell, which only moving particles need, are 0.
    std::shared_ptr<const physiology::Snapshot> at(std::size_t i) const;
    std::size_t bytes() const; // when full; 0 before the first

private:
    struct Slot {
        physiology::Snapshot head;
        std::shared_ptr<const physiology::Patient> patient; // shared by moments that have the same
    };
    const Slot& slotOf(std::size_t i) const { return slots_[(first_ + i) % most_]; }
    bool fits(const physiology::Snapshot& snapshot) const;
    void begin(const physiology::Snapshot& snapshot);

    std::size_t most_, first_ = 0, count_ = 0;
    std::vector<Slot> slots_;
    std::vector<std::size_t> lengths_, stillLengths_; // of the arrays
    std::size_t width_ = 0;                           // floats of a moment
    // Of uninitialized memory, what is not written yet costs nothing.
    std::unique_ptr<float[]> values_; // NOLINT(modernize-avoid-c-arrays)
};

} // namespace app
