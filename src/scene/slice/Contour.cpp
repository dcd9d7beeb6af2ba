// SPDX-License-Identifier: Apache-2.0
#include "scene/slice/Contour.h"

#include <algorithm>
#include <cmath>
#include <map>

#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace scene::slice {
namespace {

constexpr float kSamePlace = 1e-6F;     // m; ends nearer than this are one place
constexpr std::size_t kMostOpen = 4000; // ends; more is no surface with gaps but a soup

struct Crossing {
    glm::vec2 place;
    float tendon;
};

Crossing crossing(const Corner& below, const Corner& above, float height) {
    const float share = (height - below.place.z) / (above.place.z - below.place.z);
    return {glm::mix(glm::vec2(below.place), glm::vec2(above.place), share),
            std::lerp(below.tendon, above.tendon, share)};
}

using Cell = std::pair<std::int64_t, std::int64_t>;

Cell cellOf(const glm::vec2& place) {
    return {std::llround(place.x / kSamePlace / 8.0F), std::llround(place.y / kSamePlace / 8.0F)};
}

// How many edges end at a place less how many begin there, with the place.
struct Balance {
    glm::vec2 place{0.0F};
    int open = 0;
};

struct Bridge {
    float length;
    std::size_t end, start;
};

} // namespace

void cutTriangle(const Corner& a, const Corner& b, const Corner& c, float height, Contour& contour) {
    const Corner* corners[3] = {&a, &b, &c};
    const auto below = [&](int i) { return corners[i % 3]->place.z <= height; };
    for (int i = 0; i < 3; ++i) {
        if (below(i) == below(i + 1) || below(i) == below(i + 2)) continue; // i is the one alone
        const Corner &alone = *corners[i], &next = *corners[(i + 1) % 3], &last = *corners[(i + 2) % 3];
        Crossing first = below(i) ? crossing(alone, next, height) : crossing(next, alone, height);
        Crossing second = below(i) ? crossing(alone, last, height) : crossing(last, alone, height);
        if (below(i)) std::swap(first, second);
        contour.push_back({first.place, second.place, 0.5F * (first.tendon + second.tendon)});
        return;
    }
}

void closeGaps(Contour& contour, float widest) {
    std::map<Cell, Balance> balances;
    for (const Edge& edge : contour) {
        Balance& from = balances[cellOf(edge.from)];
        from.place = edge.from, --from.open;
        Balance& to = balances[cellOf(edge.to)];
        to.place = edge.to, ++to.open;
    }
    std::vector<Balance> ends, starts;
    for (const auto& [cell, balance] : balances) {
        if (balance.open > 0) ends.push_back(balance);
        if (balance.open < 0) starts.push_back(balance);
    }
    if (ends.empty() || ends.size() > kMostOpen || starts.size() > kMostOpen) return;
    std::vector<Bridge> bridges;
    for (std::size_t e = 0; e < ends.size(); ++e)
        for (std::size_t s = 0; s < starts.size(); ++s) {
            const float length = glm::distance(ends[e].place, starts[s].place);
            if (length <= widest) bridges.push_back({length, e, s});
        }
    std::sort(bridges.begin(), bridges.end(),
              [](const Bridge& a, const Bridge& b) { return a.length < b.length; });
    for (const Bridge& bridge : bridges) {
        if (ends[bridge.end].open <= 0 || starts[bridge.start].open >= 0) continue;
        --ends[bridge.end].open;
        ++starts[bridge.start].open;
        contour.push_back({ends[bridge.end].place, starts[bridge.start].place, 0.0F});
    }
}

} // namespace scene::slice
