// SPDX-License-Identifier: Apache-2.0
#include "ui/PairLayout.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float kCaption = 4.2F;                // em
constexpr float kName = 1.7F, kLongName = 2.8F; // em: in one line, in two
constexpr float kWide = 26.0F;                  // em, from where a name needs one
constexpr float kNote = 1.2F;                   // em
constexpr float kBetween = 4.0F;                // px between the legs
constexpr float kLegend = 17.0F;                // em
constexpr float kRoomy = 58.0F;                 // em, from where the legend stands beside the legs
constexpr float kLeast = 0.35F;                 // of the height, that the legs keep

} // namespace

PairLayout pairLayoutOf(const Rect& free, float em, const PairNeeds& needs) {
    PairLayout layout;
    const float caption = needs.caption ? kCaption * em : 0.0F;
    const float all = free.right - free.left;
    const float legend = needs.legend && all > kRoomy * em ? kLegend * em : 0.0F;
    const float width = std::floor((all - legend - kBetween) / 2.0F);
    const float name = width > kWide * em ? kName : kLongName;
    const float words = (name + kPairRow * static_cast<float>(needs.figures)) * em;
    const float top = std::round(free.top + caption);
    const float end = free.bottom - (needs.below + kNote) * em;
    const float bottom = std::round(std::max(end - words, top + kLeast * (free.bottom - free.top)));
    const float left = std::round(free.left);
    layout.caption = {free.left, free.top, free.right, top};
    for (std::size_t i = 0; i < 2; ++i) {
        const float from = left + (i == 0 ? 0.0F : width + kBetween);
        layout.panes[i] = {from, top, from + width, bottom};
        layout.figures[i] = {from, bottom, from + width, bottom + words};
    }
    layout.legend = {legend > 0.0F ? layout.panes[1].right : layout.panes[1].left, top, free.right, bottom};
    layout.note = {free.left, bottom + words, free.right, bottom + words + kNote * em};
    return layout;
}

} // namespace ui
