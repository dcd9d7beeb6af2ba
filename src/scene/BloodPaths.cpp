// SPDX-License-Identifier: Apache-2.0
#include "scene/BloodPaths.h"

#include <algorithm>
#include <cmath>

#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/vec4.hpp>

#include "scene/CellBlend.h"

namespace scene {
namespace {

constexpr float kClearOfWall = 0.88F; // of the lumen: a drawn particle has a size

} // namespace

BloodPaths::BloodPaths(const std::vector<VesselCurve>& curves, const CellMap& cells)
    : firstStation_(static_cast<std::size_t>(cells.cellCount)) {
    for (std::size_t v = 0; v < curves.size(); ++v) {
        const auto& row = cells.vessels[v];
        const std::size_t count = row.boundaries.size() - 1;
        for (std::size_t i = 0; i <= count * kSteps; ++i) {
            const std::size_t cell = std::min(i / kSteps, count - 1);
            if (i % kSteps == 0 && i < count * kSteps)
                firstStation_[static_cast<std::size_t>(row.firstCell) + cell] =
                    static_cast<int>(stations_.size());
            const double t = static_cast<double>(i - cell * kSteps) / kSteps;
            const double at = std::lerp(row.boundaries[cell], row.boundaries[cell + 1], t);
            const CurvePoint point = curves[v].sample(static_cast<float>(at));
            const CellBlend blend = cellBlendAt(row, at);
            stations_.push_back({point.center, point.side, point.tangent, point.byFat, point.weights,
                                 blend.cellA, blend.cellB, blend.blend});
        }
    }
    posed_.resize(stations_.size());
}

void BloodPaths::pose(const anatomy::DrawnPose& pose, const LumenState& lumen) {
    for (std::size_t i = 0; i < stations_.size(); ++i) {
        const Station& rest = stations_[i];
        const auto body = pose.blended(rest.weights);
        const auto a = static_cast<std::size_t>(rest.cellA), b = static_cast<std::size_t>(rest.cellB);
        const LumenSection section =
            lumenSection(std::lerp(lumen.area[a], lumen.area[b], rest.blend),
                         std::lerp(lumen.areaRatio[a], lumen.areaRatio[b], rest.blend));
        const glm::vec3 tangent = body.turned(rest.tangent), side = body.turned(rest.side);
        posed_[i] = {.center = pose.scale * body.moved(pose.shape.shaped(rest.center, rest.byFat)),
                     .wide = lumen.veinWidth * section.wide * side,
                     .narrow = lumen.veinWidth * section.narrow * glm::cross(tangent, side),
                     .pinch = section.pinch};
    }
}

Particle BloodPaths::locate(const BloodParticle& particle) const {
    const float place = particle.along * kSteps;
    const int step = std::clamp(static_cast<int>(place), 0, kSteps - 1);
    const float t = place - static_cast<float>(step);
    const auto index = static_cast<std::size_t>(firstStation_[static_cast<std::size_t>(particle.cell)]) +
                       static_cast<std::size_t>(step);
    const PosedStation &a = posed_[index], &b = posed_[index + 1];
    const float share = kClearOfWall * std::sqrt(radiusSquared(particle));
    const float pinch = a.pinch + t * (b.pinch - a.pinch);
    const float across = share * particle.sine * (1.0F - pinch * particle.sine * particle.sine);
    return {a.center + t * (b.center - a.center) +
                share * particle.cosine * (a.wide + t * (b.wide - a.wide)) +
                across * (a.narrow + t * (b.narrow - a.narrow)),
            particle.speed};
}

void BloodPaths::locate(std::span<const BloodParticle> particles, std::vector<Particle>& out) const {
    out.resize(particles.size());
    for (std::size_t i = 0; i < particles.size(); ++i)
        out[i] = locate(particles[i]);
}

} // namespace scene
