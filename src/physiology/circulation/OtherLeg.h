// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace physiology::circulation {

// What a leg did with its blood in one step, m³.
struct LegExchange {
    double received = 0.0; // from the arteries
    double returned = 0.0; // to the vena cava, negative: took from it
    double filtered = 0.0; // of what it received, lost to the tissue
};

// The leg that is not modelled: does what the modelled one did half a stride before.
class OtherLeg {
public:
    explicit OtherLeg(std::size_t steps) : past_(steps) {}
    void reset(const LegExchange& steady) {
        for (auto& each : past_)
            each = steady;
        next_ = 0;
    }
    LegExchange follow(const LegExchange& now) {
        if (past_.empty()) return now;
        const LegExchange then = past_[next_];
        past_[next_] = now;
        next_ = (next_ + 1) % past_.size();
        return then;
    }

private:
    std::vector<LegExchange> past_;
    std::size_t next_ = 0;
};

} // namespace physiology::circulation
