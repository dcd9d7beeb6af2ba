// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

namespace physiology {

// Mean of many flows over the steps since it was last read.
class FlowMeter {
public:
    explicit FlowMeter(std::size_t count) : sum_(count, 0.0), mean_(count, 0.0F) {}

    void add(std::span<const double> flow) {
        for (std::size_t i = 0; i < sum_.size(); ++i)
            sum_[i] += flow[i];
        ++steps_;
    }

    // The mean, and starts again. Before any step: the mean it gave last.
    const std::vector<float>& take() {
        if (steps_ == 0) return mean_;
        for (std::size_t i = 0; i < sum_.size(); ++i) {
            mean_[i] = static_cast<float>(sum_[i] / steps_);
            sum_[i] = 0.0;
        }
        steps_ = 0;
        return mean_;
    }

private:
    std::vector<double> sum_;
    std::vector<float> mean_;
    int steps_ = 0;
};

} // namespace physiology
