// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "ui/PlotScale.h"

// Which stretch of time curves show, without any drawing; all times s.
namespace ui {

struct PlotWindow {
    double span = 12.0;
    std::optional<double> end; // empty: it goes with the newest
    bool operator==(const PlotWindow&) const = default;
};

// What it shows of a record: never beyond the newest, and from the oldest on while the record is short.
Range shownRange(const PlotWindow& window, const Range& record);

// Narrower (factor below 1) or wider; what is at `around` stays where it is.
PlotWindow zoomed(const PlotWindow& window, const Range& record, double around, double factor);
PlotWindow panned(const PlotWindow& window, const Range& record, double by);
// Moved no farther than it takes for a moment to be inside.
PlotWindow revealing(const PlotWindow& window, const Range& record, double moment);

} // namespace ui
