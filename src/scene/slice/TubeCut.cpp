// SPDX-License-Identifier: Apache-2.0
#include "scene/slice/TubeCut.h"

#include <array>
#include <cmath>
#include <numbers>

#include <glm/geometric.hpp>

#include "scene/LumenSection.h"

namespace scene::slice {
namespace {

constexpr std::size_t kSides = 24;
using Points = std::array<glm::vec3, kSides>;

struct PosedRing {
    glm::vec3 center{0.0F};
    float reach = 0.0F; // m, farthest point of the wall
    Points wall{}, lumen{};
};

float cellValue(const std::vector<float>& values, const TubeRing& ring, float otherwise) {
    const auto at = [&](int cell) {
        const auto i = static_cast<std::size_t>(cell);
        return cell >= 0 && i < values.size() ? values[i] : otherwise;
    };
    return std::lerp(at(ring.cellA), at(ring.cellB), ring.blend);
}

// In the axes of the section.
PosedRing posed(const TubeRing& ring, const FrameInput& frame, const SliceRequest& request) {
    const auto body = frame.pose.blended(ring.weights);
    PosedRing result;
    const glm::mat3& axes = request.axes;
    result.center = frame.pose.posed(ring.weights, ring.center, ring.byFat) * axes;
    const glm::vec3 tangent = body.turned(ring.tangent) * axes, side = body.turned(ring.side) * axes;
    const glm::vec3 other = glm::cross(tangent, side);
    const auto section =
        lumenSection(cellValue(frame.cellArea, ring, 0.0F), cellValue(frame.cellAreaRatio, ring, 1.0F));
    for (std::size_t i = 0; i < kSides; ++i) {
        const float angle = 2.0F * std::numbers::pi_v<float> * static_cast<float>(i) / kSides;
        const glm::vec2 point = request.veinWidth * pointIn(section, std::cos(angle), std::sin(angle), 1.0F);
        const glm::vec2 outer = point + ring.wallThickness * glm::vec2(std::cos(angle), std::sin(angle));
        result.lumen[i] = result.center + side * point.x + other * point.y;
        result.wall[i] = result.center + side * outer.x + other * outer.y;
        result.reach = std::max(result.reach, glm::length(outer));
    }
    return result;
}

// The mantle between two rings; side, other and tangent are right-handed, so it faces outward.
void cutMantle(const Points& from, const Points& to, float height, Contour& contour) {
    for (std::size_t i = 0; i < kSides; ++i) {
        const std::size_t j = (i + 1) % kSides;
        cutTriangle({from[i]}, {from[j]}, {to[j]}, height, contour);
        cutTriangle({from[i]}, {to[j]}, {to[i]}, height, contour);
    }
}

} // namespace

TubeCut cutTube(const Tube& tube, const FrameInput& frame, const SliceRequest& request) {
    const float height = request.height;
    TubeCut cut;
    float nearest = 1e9F;
    PosedRing before;
    for (std::size_t i = 0; i < tube.rings.size(); ++i) {
        PosedRing here = posed(tube.rings[i], frame, request);
        const float away = std::abs(here.center.z - height);
        if (away < nearest) nearest = away, cut.quantity = cellValue(frame.cellQuantity, tube.rings[i], 0.0F);
        const float reach = std::max(before.reach, here.reach);
        if (i > 0 && std::min(before.center.z, here.center.z) - reach <= height &&
            std::max(before.center.z, here.center.z) + reach >= height) {
            cutMantle(before.wall, here.wall, height, cut.wall);
            cutMantle(before.lumen, here.lumen, height, cut.lumen);
        }
        before = here;
    }
    return cut;
}

} // namespace scene::slice
