// SPDX-License-Identifier: Apache-2.0
#include "ui/PlotCurve.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace ui {
namespace {

// What lies in one part of the time.
class Part {
public:
    explicit Part(const Samples& samples) : samples_(samples) {}

    void add(std::size_t i) {
        const float value = samples_.values[samples_.slot(i)];
        if (count_++ == 0) {
            first_ = low_ = high_ = i;
            lowest_ = highest_ = value;
        }
        if (value < lowest_) {
            lowest_ = value;
            low_ = i;
        }
        if (value > highest_) {
            highest_ = value;
            high_ = i;
        }
        last_ = i;
    }
    void flush(std::vector<PlotPoint>& points) {
        if (count_ == 0) return;
        count_ = 0;
        std::size_t before = last_ + 1;
        for (const std::size_t i : {first_, std::min(low_, high_), std::max(low_, high_), last_}) {
            if (i != before) points.push_back({samples_.time(i), samples_.value(i)});
            before = i;
        }
    }

private:
    const Samples& samples_;
    int count_ = 0;
    std::size_t first_ = 0, low_ = 0, high_ = 0, last_ = 0;
    float lowest_ = 0.0F, highest_ = 0.0F;
};

} // namespace

void thinned(const Samples& samples, const Range& time, int parts, std::vector<PlotPoint>& points) {
    points.clear();
    const std::size_t from = samples.at(time.low), to = std::min(samples.at(time.high) + 1, samples.count);
    const double width = time.span() / std::max(parts, 1);
    Part part(samples);
    double end = time.low;
    for (std::size_t i = from > 0 ? from - 1 : 0; i < to; ++i) {
        if (const double at = samples.time(i); at >= end) {
            part.flush(points);
            end = time.low + (std::floor((at - time.low) / width) + 1.0) * width;
        }
        part.add(i);
    }
    part.flush(points);
}

std::vector<std::span<const PlotPoint>> unbroken(const std::vector<PlotPoint>& points, double gap) {
    std::vector<std::span<const PlotPoint>> parts;
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= points.size(); ++i) {
        if (i < points.size() && points[i].x - points[i - 1].x <= gap) continue;
        parts.emplace_back(points.data() + begin, i - begin);
        begin = i;
    }
    return parts;
}

std::vector<Range> spellsAbove(const Samples& samples, double level, const Range& time) {
    std::vector<Range> spells;
    std::optional<Range> spell;
    const auto close = [&] {
        if (spell && spell->span() > 0.0) spells.push_back(*spell);
        spell.reset();
    };
    const std::size_t from = samples.at(time.low);
    for (std::size_t i = from > 0 ? from - 1 : 0; i < samples.count; ++i) {
        const double now = samples.time(i);
        if (spell && now - spell->high > kSampleGap) close();
        if (spell) spell->high = now;
        const bool above = samples.value(i) > level;
        if (above && !spell) spell = Range{now, now};
        if (!above) close();
        if (now > time.high) break;
    }
    close();
    return spells;
}

bool isKnown(const Samples& samples, double time) {
    const std::size_t next = samples.at(time);
    if (next == samples.count) return samples.count > 0 && time - samples.time(next - 1) <= kSampleGap;
    if (next == 0) return samples.time(0) - time <= kSampleGap;
    return samples.time(next) - samples.time(next - 1) <= kSampleGap || samples.time(next) == time;
}

Range heightOf(const std::vector<PlotPoint>& points) {
    if (points.empty()) return {0.0, 1.0};
    const auto [low, high] = std::minmax_element(points.begin(), points.end(),
                                                 [](const auto& a, const auto& b) { return a.y < b.y; });
    return {low->y, high->y};
}

double valueAt(const Samples& samples, double time) {
    const std::size_t next = samples.at(std::nextafter(time, 1e300));
    return samples.value(next > 0 ? next - 1 : 0);
}

} // namespace ui
