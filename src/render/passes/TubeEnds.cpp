// SPDX-License-Identifier: Apache-2.0
#include "render/passes/TubeEnds.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include <glm/geometric.hpp>

namespace render {
namespace {

constexpr float kReached = 4e-3F;  // m; a vein whose course comes that near takes the end up
constexpr float kMeets = 3e-3F;    // m between two ends that run on into each other
constexpr float kStraight = -0.7F; // cosine between their outward directions
constexpr float kBlend = 8e-3F;    // m over which they come to the same calibre
constexpr float kTaper = 26e-3F;   // m over which a free end tapers and fades

struct End {
    std::size_t tube = 0;
    bool start = true;
};

bool isVein(const TubeCourse& tube) {
    const auto kind = tube.rings.empty() ? gpu::kVeinArtery : tube.rings.front().kind;
    return kind != gpu::kVeinArtery && kind != gpu::kVeinSchematic;
}

const gpu::RingData& ringAt(const std::vector<TubeCourse>& tubes, End end) {
    const auto& rings = tubes[end.tube].rings;
    return end.start ? rings.front() : rings.back();
}

glm::vec3 outward(const std::vector<TubeCourse>& tubes, End end) {
    return ringAt(tubes, end).tangent * (end.start ? -1.0F : 1.0F);
}

// Does another vein's course pass by? Schematic ones go on as lines.
bool isTakenUp(const std::vector<TubeCourse>& tubes, End end) {
    const glm::vec3 place = ringAt(tubes, end).center;
    for (std::size_t t = 0; t < tubes.size(); ++t) {
        if (t == end.tube || tubes[t].rings.empty() || tubes[t].rings.front().kind == gpu::kVeinArtery)
            continue;
        const auto& rings = tubes[t].rings;
        if (std::any_of(rings.begin(), rings.end(), [&](const gpu::RingData& ring) {
                return glm::distance(ring.center, place) < kReached;
            }))
            return true;
    }
    return false;
}

// The end that it runs on into: the straightest near one.
std::optional<End> nextOf(const std::vector<TubeCourse>& tubes, End end) {
    std::optional<End> best;
    float straightest = kStraight;
    for (std::size_t t = 0; t < tubes.size(); ++t) {
        if (t == end.tube || !isVein(tubes[t])) continue;
        for (const bool start : {true, false}) {
            const End other{t, start};
            const float turn = glm::dot(outward(tubes, end), outward(tubes, other));
            if (turn >= straightest ||
                glm::distance(ringAt(tubes, end).center, ringAt(tubes, other).center) > kMeets)
                continue;
            straightest = turn;
            best = other;
        }
    }
    return best;
}

// The cell at an end.
int cellOf(const gpu::RingData& ring) {
    return ring.blend < 0.5F ? ring.cellA : ring.cellB;
}

// Towards the end, half and half with the cell beyond it.
void shareCell(std::vector<gpu::RingData>& rings, bool start, int beyond) {
    const float arc = start ? rings.front().arc : rings.back().arc;
    const int own = cellOf(start ? rings.front() : rings.back());
    for (auto& ring : rings) {
        const float away = std::abs(ring.arc - arc);
        if (away >= kBlend || (ring.cellA != own && ring.cellB != own)) continue;
        if (ring.cellA != ring.cellB && ring.blend > 0.0F && ring.blend < 1.0F)
            continue; // still between own cells
        ring.cellA = own;
        ring.cellB = beyond;
        ring.blend = 0.5F * (1.0F - away / kBlend);
    }
}

void taper(std::vector<gpu::RingData>& rings, bool start) {
    const float arc = start ? rings.front().arc : rings.back().arc;
    const float length = std::min(kTaper, 0.4F * (rings.back().arc - rings.front().arc));
    for (auto& ring : rings) {
        const float t = std::min(std::abs(ring.arc - arc) / length, 1.0F);
        ring.scale *= t * (2.0F - t);
        ring.presence *= t;
    }
}

// Rings beyond the end: its shoulder and its tip. A flat end has both in its plane.
void addCap(std::vector<gpu::RingData>& rings, bool start, float radius) {
    gpu::RingData ring = start ? rings.front() : rings.back();
    const glm::vec3 place = ring.center;
    const float arc = ring.arc, way = start ? -radius : radius;
    constexpr std::array<glm::vec2, 2> kDome = {
        {{0.75F, 0.66F}, {1.0F, 0.0F}}}; // along, across, of the radius
    for (const auto& point : kDome) {
        if (radius <= 0.0F && point.y > 0.0F) continue;
        ring.scale = point.y;
        ring.center = place + ring.tangent * (way * point.x);
        ring.arc = arc + way * point.x;
        rings.insert(start ? rings.begin() : rings.end(), ring);
    }
}

// How each end of each vein goes on, found before any is changed.
struct Fate {
    End end;
    bool takenUp = false;
    int beyond = -1; // the cell it runs on into; -1: none
};

Fate fateOf(const std::vector<TubeCourse>& tubes, End end) {
    if (!isVein(tubes[end.tube])) return {end, true};
    const auto next = nextOf(tubes, end);
    return {end, isTakenUp(tubes, end), next ? cellOf(ringAt(tubes, *next)) : -1};
}

} // namespace

void closeEnds(std::vector<TubeCourse>& tubes) {
    std::vector<Fate> fates;
    for (std::size_t t = 0; t < tubes.size(); ++t)
        for (const bool start : {true, false})
            if (tubes[t].rings.size() >= 2) fates.push_back(fateOf(tubes, {t, start}));
    for (const Fate& fate : fates) {
        TubeCourse& tube = tubes[fate.end.tube];
        const bool start = fate.end.start;
        if (fate.beyond >= 0) shareCell(tube.rings, start, fate.beyond);
        if (!fate.takenUp) taper(tube.rings, start);
        const bool round = isVein(tube) && fate.takenUp;
        addCap(tube.rings, start, round ? (start ? tube.startRadius : tube.endRadius) : 0.0F);
    }
}

} // namespace render
