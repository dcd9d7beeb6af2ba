// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace render {

// What the system still gives this program, bytes; empty where it does not tell or sets no limit.
struct Headroom {
    std::optional<std::uint64_t> addresses; // up to the limit on its address space (ulimit -v)
    std::optional<std::uint64_t> memory;    // of the whole machine, without what others hold
};
Headroom headroom();

// What is too little for a software driver, which crashes where it gets no memory while it compiles: one line
// that says how to mend it. Empty: it is enough for the smallest picture. `threads`: of the driver.
std::string shortageOf(const Headroom& room, unsigned threads);
unsigned softwareThreads(); // that such a driver starts on this machine

} // namespace render
