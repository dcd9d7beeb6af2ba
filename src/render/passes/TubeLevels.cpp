// SPDX-License-Identifier: Apache-2.0
#include "render/passes/TubeLevels.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <glm/geometric.hpp>

namespace render {
namespace {

constexpr float kRound = 500.0F;  // of the radius per m of error, that an end may lose of its roundness
constexpr float kAtValve = 1e-4F; // m
constexpr float kSigns = 0.5e-3F; // m of error; finer levels show a valve's sign, which needs its ring
constexpr float kSinus = 6.5e-3F; // m about a valve

// May the rings between two be left out?
bool canSkip(const gpu::RingData* first, std::uint32_t between, const TubeLevel& level) {
    const auto& a = first[0];
    const auto& b = first[between + 1];
    const bool atValve = std::any_of(first, first + between + 2, [](const gpu::RingData& ring) {
        return ring.valve >= 0 && std::abs(ring.valveOffset) < kSinus;
    });
    if (b.arc - a.arc > (atValve ? level.sinus : level.reach)) return false;
    const glm::vec3 chord = b.center - a.center;
    const float length2 = std::max(glm::dot(chord, chord), 1e-12F);
    for (std::uint32_t k = 1; k <= between; ++k) {
        if (std::abs(first[k].valveOffset) < kAtValve && first[k].valve >= 0 && level.error < kSigns)
            return false;
        const glm::vec3 off = first[k].center - a.center;
        const glm::vec3 astray = off - chord * (glm::dot(off, chord) / length2);
        if (glm::dot(astray, astray) > level.error * level.error) return false;
        const float t = (first[k].arc - a.arc) / std::max(b.arc - a.arc, 1e-6F);
        if (std::abs(first[k].scale - glm::mix(a.scale, b.scale, t)) > kRound * level.error) return false;
    }
    return true;
}

// The next ring to draw. The closed ends stay.
std::uint32_t nextRing(const gpu::RingData* rings, std::uint32_t i, std::uint32_t count,
                       const TubeLevel& level) {
    std::uint32_t next = i + 1;
    if (i == 0) return next;
    while (next + 2 < count && canSkip(rings + i, next - i, level))
        ++next;
    return next;
}

void addQuads(std::vector<std::uint32_t>& indices, std::uint32_t from, std::uint32_t to,
              std::uint32_t sides) {
    for (std::uint32_t s = 0; s < sides; ++s) {
        const std::uint32_t a = from * gpu::kRingStride + s;
        const std::uint32_t b = from * gpu::kRingStride + (s + 1) % sides;
        const std::uint32_t up = (to - from) * gpu::kRingStride;
        indices.insert(indices.end(), {a, b, a + up, a + up, b, b + up});
    }
}

} // namespace

std::size_t chosenTubeLevel(float radius, float pixelsPerMeter, float tolerance) {
    for (std::size_t i = 0; i + 1 < kTubeLevels.size(); ++i) {
        const auto& level = kTubeLevels[i];
        const float corner =
            radius * (1.0F - std::cos(std::numbers::pi_v<float> / static_cast<float>(level.sides)));
        if (std::max(corner, level.error) * pixelsPerMeter <= tolerance) return i;
    }
    return kTubeLevels.size() - 1;
}

TubeIndices makeTubeIndices(const RingTable& table, const TubeLevel& level) {
    TubeIndices result;
    auto& startOf = result.starts;
    startOf.assign(table.rings.size() + 1, 0);
    for (const auto& tube : table.tubes) {
        const auto begin = static_cast<std::uint32_t>(result.indices.size());
        std::uint32_t i = 0;
        while (i + 1 < tube.count) {
            const std::uint32_t next = nextRing(table.rings.data() + tube.first, i, tube.count, level);
            for (std::uint32_t k = i; k < next; ++k)
                startOf[tube.first + k] = static_cast<std::uint32_t>(result.indices.size());
            addQuads(result.indices, tube.first + i, tube.first + next, level.sides);
            i = next;
        }
        if (tube.count > 0)
            startOf[tube.first + tube.count - 1] = static_cast<std::uint32_t>(result.indices.size());
        result.tubes.push_back({begin, static_cast<std::uint32_t>(result.indices.size()) - begin});
    }
    for (const auto& valve : table.valves) {
        if (valve.count < 2) {
            result.valves.push_back({});
            continue;
        }
        const std::uint32_t from = startOf[valve.first];
        const std::uint32_t to = startOf[valve.first + valve.count - 1];
        result.valves.push_back({from, to - from});
    }
    return result;
}

} // namespace render
