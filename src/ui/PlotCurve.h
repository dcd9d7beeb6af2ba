// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "ui/Plot.h"
#include "ui/PlotScale.h"
#include "ui/lecture/RecordModel.h"

// A curve of many samples as a line of few points.
namespace ui {

// At most four points for each of so many equal parts of a time: first, lowest, highest and last of what lies
// in it, so that no peak is lost however wide the time; and the neighbors outside it, so that the line
// reaches both ends. Replaces what is in `points`.
void thinned(const Samples& samples, const Range& time, int parts, std::vector<PlotPoint>& points);

inline constexpr double kSampleGap = 0.5; // s without a sample: the machine was busy, nothing is known of it

// When the samples lay above a level, within a time: from the first sample that does to the first that no
// longer does, and no further than to the last before a gap.
std::vector<Range> spellsAbove(const Samples& samples, double level, const Range& time);

// Whether something is known of a time: it lies between samples that are no gap apart.
bool isKnown(const Samples& samples, double time);

// The parts of a line between which nothing was taken for longer than `gap`, s: there is nothing to draw.
std::vector<std::span<const PlotPoint>> unbroken(const std::vector<PlotPoint>& points, double gap);

// From the lowest to the highest; {0, 1} where there are none.
Range heightOf(const std::vector<PlotPoint>& points);

// The sample at or before a time; the first when there is none. There must be one.
double valueAt(const Samples& samples, double time);

} // namespace ui
