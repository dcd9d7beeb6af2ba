// SPDX-License-Identifier: Apache-2.0
#include "render/Headroom.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string_view>
#include <thread>

#include <sys/resource.h>
#include <unistd.h>

namespace render {
namespace {

constexpr std::uint64_t kMega = 1'000'000;

// Measured with Mesa 22.3 (llvmpipe, LLVM 15) on x86-64: a picture of 64x64 at low quality takes addresses of
// 1.09, 1.24, 1.54 and 1.93 GB at its peak with 1, 2, 4 and 8 threads, and 0.56 GB of memory; with an eighth
// less of addresses the driver still says that there is none, with less than that it crashes. Here stands
// what is missing at this point of the start, rounded down so that nothing is refused that would work.
constexpr std::uint64_t kAddresses = 650 * kMega, kAddressesOfThread = 100 * kMega, kMemory = 300 * kMega;

std::optional<std::uint64_t> addressesLeft() {
    rlimit limit{};
    if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return std::nullopt;
    std::uint64_t pages = 0; // the first number of the file
    if (!(std::ifstream("/proc/self/statm") >> pages)) return std::nullopt;
    const std::uint64_t taken = pages * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
    return limit.rlim_cur - std::min<std::uint64_t>(taken, limit.rlim_cur);
}

// With what can be moved out of the way to disk.
std::optional<std::uint64_t> memoryLeft() {
    std::ifstream file("/proc/meminfo");
    std::optional<std::uint64_t> bytes;
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        std::string name;
        std::uint64_t kilobytes = 0;
        words >> name >> kilobytes;
        if (name == "MemAvailable:" || name == "SwapFree:") bytes = bytes.value_or(0) + 1024 * kilobytes;
    }
    return bytes;
}

std::string megabytes(std::uint64_t bytes) {
    return std::to_string(bytes / kMega) + " MB";
}

} // namespace

Headroom headroom() {
    return {addressesLeft(), memoryLeft()};
}

std::string shortageOf(const Headroom& room, unsigned threads) {
    const std::uint64_t addresses = kAddresses + threads * kAddressesOfThread;
    if (room.addresses && *room.addresses < addresses)
        return "out of memory before drawing: a limit on this program (ulimit -v) leaves it " +
               megabytes(*room.addresses) + ", the smallest picture needs " + megabytes(addresses) +
               "; raise the limit";
    if (room.memory && *room.memory < kMemory)
        return "out of memory before drawing: this machine has " + megabytes(*room.memory) +
               " left, the smallest picture needs " + megabytes(kMemory) + "; close other programs";
    return {};
}

unsigned softwareThreads() {
    constexpr unsigned kMost = 16; // as llvmpipe
    const char* wanted = std::getenv("LP_NUM_THREADS");
    unsigned threads = std::thread::hardware_concurrency();
    if (wanted != nullptr) std::from_chars(wanted, wanted + std::string_view(wanted).size(), threads);
    return std::clamp(threads, 1U, kMost);
}

} // namespace render
