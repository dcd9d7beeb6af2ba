// SPDX-License-Identifier: Apache-2.0
#include "sculpt/Parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace sculpt {

void parallelFor(std::size_t count, const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failureLock;
    const auto run = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            try {
                work(i);
            } catch (...) {
                const std::scoped_lock lock(failureLock);
                if (!failure) failure = std::current_exception();
            }
        }
    };
    const std::size_t threads = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 4);
    std::vector<std::jthread> pool;
    for (std::size_t i = 1; i < std::min(threads, count); ++i)
        pool.emplace_back(run);
    run();
    pool.clear();
    if (failure) std::rethrow_exception(failure);
}

} // namespace sculpt
