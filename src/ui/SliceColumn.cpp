// SPDX-License-Identifier: Apache-2.0
#include "ui/SliceColumn.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace ui {
namespace {

// Names that touch move as one block; its first stands at the mean of where its names want it to.
struct Block {
    std::size_t first = 0, count = 1;
    float sum = 0.0F; // of what each name wishes for the block's first

    float top(float low, float high, float line) const {
        const float wish = sum / static_cast<float>(count);
        return std::clamp(wish, low, std::max(low, high - line * static_cast<float>(count - 1)));
    }
};

} // namespace

std::vector<SliceName> spread(std::vector<SliceName> names, float top, float bottom, float line) {
    const auto room = static_cast<std::size_t>(std::max(0.0F, std::floor((bottom - top) / line) + 1.0F));
    if (names.size() > room) {
        std::stable_sort(names.begin(), names.end(),
                         [](const auto& a, const auto& b) { return a.weight > b.weight; });
        names.resize(room);
    }
    std::stable_sort(names.begin(), names.end(),
                     [](const auto& a, const auto& b) { return a.anchor < b.anchor; });
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < names.size(); ++i) {
        blocks.push_back({i, 1, names[i].anchor});
        while (blocks.size() > 1) { // pool adjacent violators
            const Block last = blocks.back();
            Block& before = blocks[blocks.size() - 2];
            const float end = before.top(top, bottom, line) + line * static_cast<float>(before.count);
            if (last.top(top, bottom, line) >= end) break;
            before.sum += last.sum - line * static_cast<float>(before.count * last.count);
            before.count += last.count;
            blocks.pop_back();
        }
    }
    for (const Block& block : blocks)
        for (std::size_t i = 0; i < block.count; ++i)
            names[block.first + i].place = block.top(top, bottom, line) + line * static_cast<float>(i);
    return names;
}

} // namespace ui
