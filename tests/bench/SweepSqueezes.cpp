// SPDX-License-Identifier: Apache-2.0
// Thousands of random networks squeezed hard, on all cores: sweep_squeezes [COUNT] [FIRST_SEED].
// Prints what failed and a summary of what was limited; exit code 1 when anything failed.
#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <iostream>
#include <mutex>
#include <thread>
#include <vector>

#include "RandomSqueeze.h"

namespace {

using namespace testing_networks;

struct Summary {
    long squeezes = 0, failed = 0, limitedSqueezes = 0;
    long fluxLimited = 0, velocityClipped = 0, repaired = 0;
    double worstBalance = 0.0, leastRatio = 1e9, fastest = 0.0;
    int mostSubsteps = 0;

    void add(const Squeeze& squeeze, const SqueezeOutcome& outcome) {
        ++squeezes;
        if (outcome.fluxLimited + outcome.velocityClipped + outcome.repaired > 0) ++limitedSqueezes;
        fluxLimited += outcome.fluxLimited;
        velocityClipped += outcome.velocityClipped;
        repaired += outcome.repaired;
        worstBalance = std::max(worstBalance, outcome.balance);
        leastRatio = std::min(leastRatio, outcome.leastRatio);
        fastest = std::max(fastest, outcome.fastest);
        mostSubsteps = std::max(mostSubsteps, outcome.mostSubsteps);
        if (outcome.passed()) return;
        ++failed;
        std::cout << squeeze.text() << "\n  " << outcome.text() << std::endl;
    }
};

class Sweep {
public:
    Sweep(long count, std::uint32_t first) : count_(count), first_(first) {}

    Summary run() {
        std::vector<std::thread> workers;
        for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
            workers.emplace_back([this] { work(); });
        for (std::thread& worker : workers)
            worker.join();
        return summary_;
    }

private:
    void work() {
        for (long i = next_++; i < count_; i = next_++) {
            const Squeeze squeeze = randomSqueeze(first_ + static_cast<std::uint32_t>(i));
            const SqueezeOutcome outcome = testing_networks::run(squeeze);
            const std::lock_guard lock(mutex_);
            summary_.add(squeeze, outcome);
        }
    }

    long count_;
    std::uint32_t first_;
    std::atomic<long> next_{0};
    std::mutex mutex_;
    Summary summary_;
};

} // namespace

int main(int argc, char** argv) {
    const long count = argc > 1 ? std::atol(argv[1]) : 10000;
    const long first = argc > 2 ? std::atol(argv[2]) : 0;
    const Summary summary = Sweep(count, static_cast<std::uint32_t>(first)).run();
    std::cout << summary.squeezes << " squeezes, " << summary.failed << " failed\n"
              << summary.limitedSqueezes << " needed limiting: " << summary.fluxLimited
              << " faces drained less, " << summary.velocityClipped << " cells clipped at 15 m/s, "
              << summary.repaired << " repaired\n"
              << "largest volume error " << summary.worstBalance << ", least A/A0 " << summary.leastRatio
              << ", fastest " << summary.fastest << " m/s, most substeps in 1 ms " << summary.mostSubsteps
              << '\n';
    return summary.failed == 0 && summary.squeezes > 0 ? 0 : 1;
}
