// SPDX-License-Identifier: Apache-2.0
#include "render/passes/RingTable.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <glm/geometric.hpp>

#include "render/passes/FasciaCrossing.h"
#include "render/passes/TubeEnds.h"

namespace render {
namespace {

// Distances from a valve at which its vein gets a ring, m: fine where the sinus bends, out to what one sees
// of the lumen through the widest window.
constexpr std::array kValveOffsets = {-0.016F,  -0.012F, -0.0095F, -0.0078F, -0.0064F, -0.0052F, -0.0044F,
                                      -0.0037F, -0.003F, -0.0024F, -0.0018F, -0.0012F, -0.0006F, 0.0F,
                                      0.0006F,  0.0012F, 0.0018F,  0.0024F,  0.003F,   0.0037F,  0.0044F,
                                      0.0052F,  0.0064F, 0.0078F,  0.0095F,  0.012F,   0.016F};
constexpr float kCloseRings = 0.0004F; // m; nearer rings are one

gpu::uint kindOf(const scene::Tube& tube) {
    if (tube.schematic) return gpu::kVeinSchematic;
    switch (tube.layer) {
    case scene::Layer::muscularVein:
        return gpu::kVeinMuscular;
    case scene::Layer::superficialVein:
        return gpu::kVeinSuperficial;
    case scene::Layer::perforator:
        return gpu::kVeinPerforator;
    case scene::Layer::artery:
        return gpu::kVeinArtery;
    default:
        return gpu::kVeinDeep;
    }
}

gpu::RingData ringOf(const scene::TubeRing& ring, float arc, gpu::uint kind) {
    gpu::RingData data{};
    data.center = ring.center;
    data.tangent = ring.tangent;
    data.side = ring.side;
    data.byFat = ring.byFat;
    std::copy(ring.weights.begin(), ring.weights.end(), data.weights);
    data.scale = ring.widened;
    data.presence = 1.0F;
    data.cellA = ring.cellA;
    data.cellB = ring.cellB;
    data.blend = ring.blend;
    data.wall = ring.wallThickness;
    data.valve = -1;
    data.arc = arc;
    data.kind = kind;
    data.into = -1;
    return data;
}

std::vector<float> arcsOf(const scene::Tube& tube) {
    std::vector<float> arcs;
    for (std::size_t i = 0; i < tube.rings.size(); ++i)
        arcs.push_back(i == 0 ? 0.0F
                              : arcs.back() + glm::distance(tube.rings[i - 1].center, tube.rings[i].center));
    return arcs;
}

// Between two rings: the course by a cubic through both tangents, the cells by running first to the end of
// the first ring's pair and then from the start of the second's where the pairs differ.
gpu::RingData between(const gpu::RingData& a, const gpu::RingData& b, float t) {
    gpu::RingData ring = t < 0.5F ? a : b;
    const float length = b.arc - a.arc;
    const float t2 = t * t;
    const float t3 = t2 * t;
    ring.center = a.center * (2.0F * t3 - 3.0F * t2 + 1.0F) + a.tangent * (length * (t3 - 2.0F * t2 + t)) +
                  b.center * (3.0F * t2 - 2.0F * t3) + b.tangent * (length * (t3 - t2));
    ring.tangent = glm::normalize(glm::mix(a.tangent, b.tangent, t));
    ring.side = glm::normalize(glm::mix(a.side, b.side, t));
    ring.byFat = glm::mix(a.byFat, b.byFat, t);
    for (std::size_t k = 0; k < gpu::kBodies; ++k)
        ring.weights[k] = glm::mix(a.weights[k], b.weights[k], t);
    ring.wall = glm::mix(a.wall, b.wall, t);
    ring.scale = glm::mix(a.scale, b.scale, t);
    ring.arc = glm::mix(a.arc, b.arc, t);
    const bool samePair = a.cellA == b.cellA && a.cellB == b.cellB;
    const bool chained = a.cellB == b.cellA;
    if (samePair) ring.blend = glm::mix(a.blend, b.blend, t);
    if (!samePair && chained)
        ring.blend = t < 0.5F ? glm::mix(a.blend, 1.0F, 2.0F * t) : glm::mix(0.0F, b.blend, 2.0F * t - 1.0F);
    return ring;
}

gpu::RingData at(const std::vector<gpu::RingData>& rings, float arc) {
    const auto above =
        std::upper_bound(rings.begin(), rings.end(), arc,
                         [](float value, const gpu::RingData& ring) { return value < ring.arc; });
    if (above == rings.begin()) return rings.front();
    if (above == rings.end()) return rings.back();
    const auto& a = *(above - 1);
    return between(a, *above, (arc - a.arc) / std::max(above->arc - a.arc, 1e-9F));
}

struct PlacedValve {
    int valve = 0;
    float arc = 0.0F;
};

std::vector<PlacedValve> valvesOn(const scene::LegGeometry& geometry, int tube,
                                  const std::vector<float>& arcs) {
    std::vector<PlacedValve> placed;
    for (std::size_t v = 0; v < geometry.valves.size(); ++v) {
        const auto& shape = geometry.valves[v];
        if (shape.tube != tube || arcs.empty()) continue;
        const float place = std::clamp(shape.ring, 0.0F, static_cast<float>(arcs.size() - 1));
        const auto below = static_cast<std::size_t>(place);
        const auto above = std::min(below + 1, arcs.size() - 1);
        placed.push_back(
            {static_cast<int>(v), glm::mix(arcs[below], arcs[above], place - std::floor(place))});
    }
    return placed;
}

void insertValveRings(std::vector<gpu::RingData>& rings, const std::vector<PlacedValve>& valves) {
    const auto coarse = rings;
    for (const auto& valve : valves)
        for (const float offset : kValveOffsets) {
            const float arc = valve.arc + offset;
            const bool taken = std::any_of(rings.begin(), rings.end(), [&](const gpu::RingData& ring) {
                return std::abs(ring.arc - arc) < kCloseRings;
            });
            if (!taken && arc > 0.0F && arc < coarse.back().arc) rings.push_back(at(coarse, arc));
        }
    std::sort(rings.begin(), rings.end(), [](const auto& a, const auto& b) { return a.arc < b.arc; });
}

void assignValves(std::vector<gpu::RingData>& rings, const std::vector<PlacedValve>& valves) {
    for (auto& ring : rings)
        for (const auto& valve : valves) {
            const float offset = ring.arc - valve.arc;
            if (ring.valve >= 0 && std::abs(offset) >= std::abs(ring.valveOffset)) continue;
            ring.valve = valve.valve;
            ring.valveOffset = offset;
        }
}

// Rings near an end, where it may bend or taper; m.
constexpr std::array kEndOffsets = {0.0007F, 0.0025F, 0.006F};

void insertEndRings(std::vector<gpu::RingData>& rings) {
    const auto coarse = rings;
    const float length = coarse.back().arc;
    for (const float offset : kEndOffsets)
        for (const float arc : {offset, length - offset})
            if (length > 4.0F * kEndOffsets.back()) rings.push_back(at(coarse, arc));
    std::sort(rings.begin(), rings.end(), [](const auto& a, const auto& b) { return a.arc < b.arc; });
    const auto same = [](const auto& a, const auto& b) { return std::abs(a.arc - b.arc) < kCloseRings; };
    rings.erase(std::unique(rings.begin() + 1, rings.end() - 1, same), rings.end() - 1);
}

// Where a perforating vein goes through the fascia, a flat ring of that around it, so that the place is seen.
void insertCollar(std::vector<gpu::RingData>& rings, float arc) {
    struct Step {
        float offset, scale; // m along the vein, of the radius
        gpu::uint kind;
    };
    constexpr float kWide = 1.75F, kPlain = 1.0F;
    constexpr std::array kSteps{
        Step{0.0007F, kWide, gpu::kVeinCollar}, Step{0.00095F, kPlain, gpu::kVeinCollar},
        Step{0.001F, kPlain, gpu::kVeinPerforator}}; // so near that no triangle mixes the two kinds
    const auto plain = rings;
    const float reach = kSteps.back().offset;
    if (arc < reach || arc + reach > plain.back().arc) return;
    std::erase_if(rings, [&](const auto& ring) { return std::abs(ring.arc - arc) < reach; });
    for (const Step& step : kSteps)
        for (const float offset : {-step.offset, step.offset}) {
            rings.push_back(at(plain, arc + offset));
            rings.back().scale = step.scale;
            rings.back().kind = step.kind;
        }
    std::sort(rings.begin(), rings.end(), [](const auto& a, const auto& b) { return a.arc < b.arc; });
}

TubeCourse courseOf(const scene::LegGeometry& geometry, const FasciaCrossing& fascia, std::size_t index) {
    const auto& tube = geometry.tubes[index];
    if (tube.rings.size() < 2) return {};
    const auto arcs = arcsOf(tube);
    std::vector<gpu::RingData> rings;
    for (std::size_t i = 0; i < tube.rings.size(); ++i)
        rings.push_back(ringOf(tube.rings[i], arcs[i], kindOf(tube)));
    const auto valves = valvesOn(geometry, static_cast<int>(index), arcs);
    insertEndRings(rings);
    insertValveRings(rings, valves);
    if (tube.layer == scene::Layer::perforator)
        if (const auto crossing = fascia.on(rings)) insertCollar(rings, *crossing);
    assignValves(rings, valves);
    return {std::move(rings), tube.rings.front().radius, tube.rings.back().radius};
}

void addTube(RingTable& table, const scene::LegGeometry& geometry, std::size_t index,
             const std::vector<gpu::RingData>& rings) {
    const auto first = static_cast<std::uint32_t>(table.rings.size());
    table.tubes.push_back({first, static_cast<std::uint32_t>(rings.size())});
    const auto& tube = geometry.tubes[index];
    for (const auto& valve : valvesOn(geometry, static_cast<int>(index), arcsOf(tube))) {
        const auto near = [&](const gpu::RingData& ring) {
            return std::abs(ring.arc - valve.arc) <= kValveOffsets.back() + kCloseRings;
        };
        const auto from = std::find_if(rings.begin(), rings.end(), near);
        const auto to = std::find_if_not(from, rings.end(), near);
        table.valves[static_cast<std::size_t>(valve.valve)] = {
            first + static_cast<std::uint32_t>(from - rings.begin()), static_cast<std::uint32_t>(to - from)};
    }
    table.rings.insert(table.rings.end(), rings.begin(), rings.end());
}

// Where an end of a tube meets the middle of another one at an angle: what of it lies inside that one is not
// drawn.
struct Mouth {
    std::size_t tube = 0;
    std::uint32_t ring = 0;
};

float calibreOf(const TubeCourse& course) {
    return 0.5F * (course.startRadius + course.endRadius);
}

Mouth mouthAt(const RingTable& table, const std::vector<TubeCourse>& courses, std::size_t own,
              const gpu::RingData& end) {
    constexpr float kMeets = 4e-3F; // m
    constexpr float kAcross = 0.9F; // cosine; flatter ones run on into each other
    constexpr float kWider = 0.7F;  // of the own calibre; a thinner one would only cut a hole through it
    Mouth best{own, 0};
    float nearest = kMeets;
    for (std::size_t t = 0; t < table.tubes.size(); ++t) {
        const auto& span = table.tubes[t];
        if (t == own || span.count < 6 || calibreOf(courses[t]) < kWider * calibreOf(courses[own])) continue;
        for (std::uint32_t k = 2; k + 2 < span.count; ++k) {
            const auto& ring = table.rings[span.first + k];
            const float away = glm::distance(ring.center, end.center);
            if (away >= nearest || std::abs(glm::dot(ring.tangent, end.tangent)) > kAcross ||
                ring.kind == gpu::kVeinArtery || ring.kind == gpu::kVeinSchematic)
                continue;
            nearest = away;
            best = {t, span.first + k};
        }
    }
    return best;
}

void openMouths(RingTable& table, const std::vector<TubeCourse>& courses) {
    constexpr float kWithin = 0.012F; // m from the end
    for (std::size_t t = 0; t < table.tubes.size(); ++t) {
        const auto& span = table.tubes[t];
        if (span.count < 4 || table.rings[span.first].kind == gpu::kVeinArtery) continue;
        const std::uint32_t past = span.first + span.count - 1;
        const auto inEnd = [&](std::uint32_t k) { return table.rings[k].scale < 1.0F; }; // of a rounded end
        std::uint32_t low = span.first, high = past;
        while (low < past && inEnd(low))
            ++low;
        while (high > low && inEnd(high))
            --high;
        for (const std::uint32_t end : {low, high}) {
            const Mouth mouth = mouthAt(table, courses, t, table.rings[end]);
            if (mouth.tube == t) continue;
            for (std::uint32_t k = span.first; k < span.first + span.count; ++k)
                if (std::abs(table.rings[k].arc - table.rings[end].arc) < kWithin)
                    table.rings[k].into = static_cast<int>(mouth.ring);
        }
    }
}

gpu::ValveData valveOf(const scene::ValveShape& shape) {
    gpu::ValveData data{};
    data.center = shape.center;
    data.tangent = shape.tangent;
    data.commissure = shape.commissure;
    data.byFat = shape.byFat;
    std::copy(shape.weights.begin(), shape.weights.end(), data.weights);
    data.cell = shape.cell;
    return data;
}

} // namespace

RingTable makeRingTable(const scene::LegGeometry& geometry) {
    RingTable table;
    table.valves.resize(geometry.valves.size());
    std::vector<TubeCourse> courses;
    const FasciaCrossing fascia(geometry);
    for (std::size_t i = 0; i < geometry.tubes.size(); ++i)
        courses.push_back(courseOf(geometry, fascia, i));
    closeEnds(courses);
    for (std::size_t i = 0; i < courses.size(); ++i)
        addTube(table, geometry, i, courses[i].rings);
    openMouths(table, courses);
    for (const auto& shape : geometry.valves)
        table.valveData.push_back(valveOf(shape));
    int highest = 0;
    for (const auto& ring : table.rings)
        highest = std::max({highest, ring.cellA, ring.cellB});
    for (const auto& valve : table.valveData)
        highest = std::max(highest, valve.cell);
    table.cellCount = static_cast<std::size_t>(highest) + 1;
    return table;
}

} // namespace render
