// SPDX-License-Identifier: Apache-2.0
#include "ui/SliceColumn.h"

#include <algorithm>
#include <cstddef>

namespace ui {
namespace {

// Names that touch move as one block.
struct Block {
    std::size_t first = 0, count = 1;
    float sum = 0.0F; // of where each name wishes the block's beginning

    float wish() const { return sum / static_cast<float>(count); }
};

// The most wanted ones that there is room for.
void keepWhatFits(std::vector<SliceName>& names, float room, float line) {
    std::stable_sort(names.begin(), names.end(),
                     [](const auto& a, const auto& b) { return a.weight > b.weight; });
    float taken = -line; // the room ends at the middles of the outermost lines
    std::erase_if(names, [&](const SliceName& name) {
        const bool fits = taken + line * name.lines <= room;
        if (fits) taken += line * name.lines;
        return !fits;
    });
}

} // namespace

std::vector<SliceName> spread(std::vector<SliceName> names, float top, float bottom, float line) {
    keepWhatFits(names, bottom - top, line);
    if (names.empty()) return names;
    std::stable_sort(names.begin(), names.end(),
                     [](const auto& a, const auto& b) { return a.anchor < b.anchor; });
    std::vector<float> below{0.5F * line * (names.front().lines - 1.0F)}; // px under the column's beginning
    for (std::size_t i = 1; i < names.size(); ++i)
        below.push_back(below.back() + 0.5F * line * (names[i - 1].lines + names[i].lines));
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < names.size(); ++i) { // pool adjacent violators
        blocks.push_back({i, 1, names[i].anchor - below[i]});
        while (blocks.size() > 1 && blocks.back().wish() < blocks[blocks.size() - 2].wish()) {
            const Block last = blocks.back();
            blocks.pop_back();
            blocks.back().sum += last.sum;
            blocks.back().count += last.count;
        }
    }
    const float lowest = bottom - below.back() - 0.5F * line * (names.back().lines - 1.0F);
    for (const Block& block : blocks)
        for (std::size_t i = block.first; i < block.first + block.count; ++i)
            names[i].place = std::clamp(block.wish(), top, std::max(top, lowest)) + below[i];
    return names;
}

} // namespace ui
