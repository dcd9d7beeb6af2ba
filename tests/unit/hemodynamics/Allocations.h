// SPDX-License-Identifier: Apache-2.0
#pragma once

// Counts what this thread allocates while the counter lives. Allocations.cpp replaces operator new of its
// program.
class AllocationCounter {
public:
    AllocationCounter();
    ~AllocationCounter();
    AllocationCounter(const AllocationCounter&) = delete;
    AllocationCounter& operator=(const AllocationCounter&) = delete;
    long count() const;
};
