// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <imgui.h>

#include "ui/PlotScale.h"
#include "ui/lecture/RecordModel.h"

// A curve of many samples as a line of few points.
namespace ui {

// Of the samples inside a range of time, and their two neighbors; {0, 1} where there are none.
Range valuesIn(const Samples& samples, const Range& time);

// At most four points for each pixel's width: first, lowest, highest and last of what lies in it, so that no
// peak is lost however wide the time. Replaces what is in `line`.
void linePoints(const Samples& samples, const PlotArea& area, std::vector<ImVec2>& line);

// The sample at or before a time; the first when there is none. There must be one.
double valueAt(const Samples& samples, double time);

} // namespace ui
