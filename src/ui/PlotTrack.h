// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "ui/Panel.h"
#include "ui/PlotScale.h"
#include "ui/Rect.h"
#include "ui/lecture/RecordModel.h"

// One of several curves below each other that share their time.
namespace ui {

struct TrackSpec {
    const RecordCurve& curve;
    std::string title;
    ImVec4 ink;                      // of the first leg; the second's curve is light, dashed and has squares
    Range time;                      // s
    double shownAt = 0.0;            // s, whose values are written
    std::optional<double> pointed{}; // s, under the pointer
    bool wide = false;               // the title stands beside the curve
    bool last = false;               // has the numbers of the time axis
};

inline constexpr float kTimeAxis = 1.5F; // small lines that the last one is higher

// Where the curve lies in a track's place; the same left and right for all.
Rect trackPlot(const Panel& panel, const Rect& place, bool wide, bool last);
void drawTrack(const Panel& panel, const TrackSpec& spec, const Rect& place);

// A sample of how a leg's curve is drawn.
void drawTrackKey(const Panel& panel, std::size_t leg, ImVec2 low, float width, const ImVec4& ink);

} // namespace ui
