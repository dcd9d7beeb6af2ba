// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "ui/Panel.h"
#include "ui/PlotScale.h"

namespace ui {

struct PlotPoint {
    double x = 0.0, y = 0.0;
};

struct PlotSpec {
    std::string mark;
    const char* title = "";
    const char* unit = "";
    const char* xUnit = "";
    Range x;                // data range of the x axis
    double leastSpan = 1.0; // of the y axis
    int decimals = 0;       // of the readout
    ImVec4 ink;
    double cursorX = 0.0;                           // where the shown moment lies; drawn when inside
    const std::vector<PlotPoint>* before = nullptr; // an earlier curve to hold beside it, dashed
};

// A small line plot: title with the present value, grid, ticks with labels, axis units, readout under the
// pointer.
void drawPlot(const Panel& panel, const PlotSpec& spec, const std::vector<PlotPoint>& points, ImVec2 size);

} // namespace ui
