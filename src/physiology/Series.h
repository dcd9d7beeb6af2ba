// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

namespace physiology {

// A quantity over time, as a chart recorder writes it.
class Series {
public:
    void add(double time, double value);

    bool empty() const { return times_.empty(); }
    double last() const { return values_.back(); }
    double mean(double from, double to) const; // over from <= time < to
    double minimum(double from, double to) const;
    double maximum(double from, double to) const;
    double timeOfMaximum(double from, double to) const;
    double integral(double from, double to) const; // value times seconds
    // First time at or after `from` when the value is at least (at most) the level.
    std::optional<double> risesTo(double level, double from) const;
    std::optional<double> fallsTo(double level, double from) const;
    // Moving mean over `width` seconds, centred: takes out pulses, as a clinician's eye does.
    Series smoothed(double width) const;

    const std::vector<double>& times() const { return times_; }
    const std::vector<double>& values() const { return values_; }

private:
    struct Range {
        std::size_t first, last; // half open
    };
    Range between(double from, double to) const;

    std::vector<double> times_, values_;
};

} // namespace physiology
