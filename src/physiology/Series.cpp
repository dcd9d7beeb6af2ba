// SPDX-License-Identifier: Apache-2.0
#include "physiology/Series.h"

#include <algorithm>
#include <numeric>

namespace physiology {

void Series::add(double time, double value) {
    times_.push_back(time);
    values_.push_back(value);
}

Series::Range Series::between(double from, double to) const {
    const auto first = std::lower_bound(times_.begin(), times_.end(), from);
    const auto last = std::lower_bound(first, times_.end(), to);
    Range range{static_cast<std::size_t>(first - times_.begin()),
                static_cast<std::size_t>(last - times_.begin())};
    if (range.first == range.last) { // between two samples: the nearest one before
        range.last = std::min(std::max<std::size_t>(range.last, 1), times_.size());
        range.first = range.last - 1;
    }
    return range;
}

double Series::mean(double from, double to) const {
    const auto [first, last] = between(from, to);
    const auto begin = values_.begin();
    return std::accumulate(begin + static_cast<std::ptrdiff_t>(first),
                           begin + static_cast<std::ptrdiff_t>(last), 0.0) /
           static_cast<double>(last - first);
}

double Series::minimum(double from, double to) const {
    const auto [first, last] = between(from, to);
    return *std::min_element(values_.begin() + static_cast<std::ptrdiff_t>(first),
                             values_.begin() + static_cast<std::ptrdiff_t>(last));
}

double Series::maximum(double from, double to) const {
    const auto [first, last] = between(from, to);
    return *std::max_element(values_.begin() + static_cast<std::ptrdiff_t>(first),
                             values_.begin() + static_cast<std::ptrdiff_t>(last));
}

double Series::timeOfMaximum(double from, double to) const {
    const auto [first, last] = between(from, to);
    const auto top = std::max_element(values_.begin() + static_cast<std::ptrdiff_t>(first),
                                      values_.begin() + static_cast<std::ptrdiff_t>(last));
    return times_[static_cast<std::size_t>(top - values_.begin())];
}

double Series::integral(double from, double to) const {
    return mean(from, to) * (to - from);
}

std::optional<double> Series::risesTo(double level, double from) const {
    for (std::size_t i = between(from, from).first; i < times_.size(); ++i)
        if (times_[i] >= from && values_[i] >= level) return times_[i];
    return std::nullopt;
}

std::optional<double> Series::fallsTo(double level, double from) const {
    for (std::size_t i = between(from, from).first; i < times_.size(); ++i)
        if (times_[i] >= from && values_[i] <= level) return times_[i];
    return std::nullopt;
}

Series Series::smoothed(double width) const {
    Series smooth;
    std::size_t first = 0, last = 0;
    double sum = 0.0;
    for (const double time : times_) {
        while (last < times_.size() && times_[last] <= time + 0.5 * width)
            sum += values_[last++];
        while (times_[first] < time - 0.5 * width)
            sum -= values_[first++];
        smooth.add(time, sum / static_cast<double>(last - first));
    }
    return smooth;
}

} // namespace physiology
