// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/NextSeen.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "scene/SeenStructures.h"
#include "ui/Projection.h"

namespace app {
namespace {

// What is drawn above the cut only hints at where the veins go.
bool hints(const std::string& id, const scene::LegGeometry& leg) {
    const auto schematic = [&](const scene::Tube& tube) { return tube.schematic; };
    for (const auto& valve : leg.valves)
        if (valve.id == id) return schematic(leg.tubes[static_cast<std::size_t>(valve.tube)]);
    return std::any_of(leg.tubes.begin(), leg.tubes.end(),
                       [&](const auto& tube) { return tube.id == id && schematic(tube); });
}

} // namespace

std::string nextSeen(const std::string& selected, int by, const scene::LegGeometry& leg,
                     const scene::FrameInput& frame, const SeenFrom& from) {
    scene::SeenStructures eye;
    while (!eye.look(leg, frame, from.view, from.aspect)) {
    }
    const ui::Projection project(from.view, {from.aspect, 1.0F});
    std::vector<std::pair<float, std::string>> order;
    for (const auto& place : eye.seen())
        if (place.layer != scene::Layer::skin && !hints(place.id, leg))
            order.emplace_back(project(place.posed(frame)).y, place.id);
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
