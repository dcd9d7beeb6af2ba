// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/PictureOverlays.h"

#include "ui/panels/ColumnLabels.h"
#include "ui/panels/EffectLegends.h"
#include "ui/panels/HoverLabel.h"
#include "ui/panels/Legend.h"
#include "ui/panels/Overlays.h"
#include "ui/panels/Pair.h"
#include "ui/panels/SliceLabels.h"

namespace ui {
namespace {

constexpr float kApart = 0.8F;    // em between words above the picture and its legend
constexpr float kEffects = 12.0F; // em that the scale of a stocking or a footprint takes

} // namespace

LabelRoom drawOverlays(const Panel& panel, const Rect& free, bool who, std::vector<Rect>& taken) {
    const bool show = panel.model.lesson.show.on; // its notices are below the picture
    const float notices = free.bottom - em(show ? 0.3F : kNotice);
    LabelRoom room{free, {free.right, free.top, free.right, free.top}, notices, 0.0F, 0.0F};
    if (panel.model.view.legend) room.legend = drawLegend(panel, free, &taken);
    room.effects = drawEffectLegends(panel, free, room.legend);
    if (!panel.model.scales.empty())
        taken.push_back({free.right - em(kEffects), room.effects, free.right, free.bottom});
    Rect beside = free; // left of the legend
    beside.right = room.legend.left - em(kApart);
    Rect below = free;
    if (who) below.top = drawWho(panel, beside);
    drawColumnLabels(panel, {free.left, below.top, free.right, notices}, taken);
    if (panel.model.view.axial) drawSliceLabels(panel, free);
    if (!show) drawNotice(panel, free);
    drawComplaint(panel, free);
    if (!panel.model.hover.id.empty()) drawHoverLabel(panel, free, taken);
    return room;
}

void drawPairOverlays(const Panel& panel, const PairLayout& pair, const Rect& free) {
    if (panel.model.view.legend) drawLegend(panel, pair.legend);
    drawPair(panel, pair);
    drawPairNames(panel, pair);
    drawNotice(panel, free);
    drawComplaint(panel, free);
}

} // namespace ui
