// SPDX-License-Identifier: Apache-2.0
#include "ui/PlotWindow.h"

#include <algorithm>

namespace ui {
namespace {

constexpr double kNarrowest = 0.2; // s, a few snapshots

double widest(const Range& record) {
    return std::max(PlotWindow{}.span, record.span());
}

// At the newest it goes along.
PlotWindow endingAt(double end, double span, const Range& record) {
    PlotWindow window{std::clamp(span, kNarrowest, widest(record)), std::nullopt};
    const double earliest = std::min(record.low + window.span, record.high);
    if (end < record.high) window.end = std::max(end, earliest);
    if (window.end && *window.end >= record.high) window.end.reset();
    return window;
}

} // namespace

Range shownRange(const PlotWindow& window, const Range& record) {
    const double low = std::max(window.end.value_or(record.high) - window.span, record.low);
    return {low, low + window.span};
}

PlotWindow zoomed(const PlotWindow& window, const Range& record, double around, double factor) {
    const Range shown = shownRange(window, record);
    const double span = std::clamp(shown.span() * factor, kNarrowest, widest(record));
    const double share = std::clamp((around - shown.low) / shown.span(), 0.0, 1.0);
    return endingAt(shown.low + share * (shown.span() - span) + span, span, record);
}

PlotWindow panned(const PlotWindow& window, const Range& record, double by) {
    return endingAt(shownRange(window, record).high + by, window.span, record);
}

PlotWindow revealing(const PlotWindow& window, const Range& record, double moment) {
    const Range shown = shownRange(window, record);
    if (moment < shown.low) return endingAt(moment + window.span, window.span, record);
    if (moment > shown.high) return endingAt(moment, window.span, record);
    return window;
}

} // namespace ui
