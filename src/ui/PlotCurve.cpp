// SPDX-License-Identifier: Apache-2.0
#include "ui/PlotCurve.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

struct Stretch {
    std::size_t from = 0, to = 0; // to: the one after the last
};

// With a neighbor on either side, so that the line reaches the edges.
Stretch stretchOf(const Samples& samples, const Range& time) {
    const std::size_t from = samples.at(time.low), to = samples.at(time.high);
    return {from > 0 ? from - 1 : 0, std::min(to + 1, samples.count)};
}

// What lies in one pixel's width.
class Column {
public:
    void add(const ImVec2& point) {
        if (count_++ == 0) first_ = high_ = low_ = point;
        if (point.y < high_.y) high_ = point;
        if (point.y > low_.y) low_ = point;
        last_ = point;
    }
    void flush(std::vector<ImVec2>& line) {
        if (count_ == 0) return;
        const bool highFirst = high_.x <= low_.x;
        for (const ImVec2& each : {first_, highFirst ? high_ : low_, highFirst ? low_ : high_, last_})
            if (line.empty() || line.back().x != each.x || line.back().y != each.y) line.push_back(each);
        count_ = 0;
    }

private:
    int count_ = 0;
    ImVec2 first_, high_, low_, last_;
};

} // namespace

Range valuesIn(const Samples& samples, const Range& time) {
    const Stretch stretch = stretchOf(samples, time);
    if (stretch.from >= stretch.to) return {0.0, 1.0};
    Range range{samples.value(stretch.from), samples.value(stretch.from)};
    for (std::size_t i = stretch.from + 1; i < stretch.to; ++i) {
        const double value = samples.value(i);
        range.low = std::min(range.low, value);
        range.high = std::max(range.high, value);
    }
    return range;
}

void linePoints(const Samples& samples, const PlotArea& area, std::vector<ImVec2>& line) {
    line.clear();
    const Stretch stretch = stretchOf(samples, area.x);
    Column column;
    float pixel = 0.0F;
    for (std::size_t i = stretch.from; i < stretch.to; ++i) {
        const ImVec2 point{area.pixelX(samples.time(i)), area.pixelY(samples.value(i))};
        if (std::floor(point.x) != pixel) column.flush(line);
        pixel = std::floor(point.x);
        column.add(point);
    }
    column.flush(line);
}

double valueAt(const Samples& samples, double time) {
    const std::size_t next = samples.at(std::nextafter(time, 1e300));
    return samples.value(next > 0 ? next - 1 : 0);
}

} // namespace ui
