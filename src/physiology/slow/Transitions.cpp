// SPDX-License-Identifier: Apache-2.0
#include "physiology/slow/Transitions.h"

#include <cmath>
#include <utility>

namespace physiology::slow {

const Transition* Transitions::seen(const std::string& key, const std::vector<double>& pressure,
                                    double left) const {
    constexpr double kSameTime = 1e-3; // s
    const auto found = seen_.find(key);
    if (found == seen_.end()) return nullptr;
    const Transition& transition = found->second;
    const double ends = left - transition.settling.time;
    if (transition.complete ? ends < 0.0 : std::abs(ends) > kSameTime) return nullptr;
    for (std::size_t r = 0; r < pressure.size(); ++r)
        if (std::abs(pressure[r] - transition.pressure[r]) > tolerance_) return nullptr;
    return &transition;
}

void Transitions::keep(const std::string& key, Transition transition) {
    seen_[key] = std::move(transition);
}

} // namespace physiology::slow
