// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/NextSeen.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "scene/SeenStructures.h"
#include "ui/Projection.h"

namespace app {

std::string nextSeen(const std::string& selected, int by, const scene::LegGeometry& leg,
                     const scene::FrameInput& frame, const SeenFrom& from) {
    scene::SeenStructures eye;
    while (!eye.look(leg, frame, from.view, from.aspect)) {
    }
    const ui::Projection project(from.view, {from.aspect, 1.0F});
    std::vector<std::pair<float, std::string>> order;
    for (const auto& place : eye.seen())
        if (place.layer != scene::Layer::skin) order.emplace_back(project(place.posed(frame)).y, place.id);
    if (order.empty()) return "";
    std::sort(order.begin(), order.end());
    const auto now =
        std::find_if(order.begin(), order.end(), [&](const auto& each) { return each.second == selected; });
    if (now == order.end()) return by > 0 ? order.front().second : order.back().second;
    const auto count = static_cast<int>(order.size());
    const int at = static_cast<int>(now - order.begin());
    return order[static_cast<std::size_t>((at + by + count) % count)].second;
}

} // namespace app
