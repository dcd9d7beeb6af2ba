// SPDX-License-Identifier: Apache-2.0
#include "scene/BloodPaths.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/vec4.hpp>

#include "scene/CellBlend.h"

namespace scene {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;
constexpr float kClearOfWall = 0.88F; // of the lumen: a drawn particle has a size
constexpr float kSwirl = 0.35F;       // reach of the vortex over the depth of the pocket
constexpr float kFullSwirl = 0.05F;   // m/s past the pocket that keep it turning
constexpr float kFarFromValve = 1e3F; // as shaders/shared/cusp.h

// As shaders/shared/cusp.h.
glm::vec2 sinusFactor(float z) {
    const float bulge = glm::smoothstep(-1.40F, -0.15F, z) * (1.0F - glm::smoothstep(0.05F, 2.05F, z));
    return glm::vec2(1.0F) + glm::vec2(0.10F, 0.42F) * bulge;
}

std::uint32_t sixteenBits(float share) {
    return static_cast<std::uint32_t>(std::clamp(share, 0.0F, 1.0F) * 65535.0F + 0.5F);
}

} // namespace

BloodPaths::BloodPaths(const std::vector<VesselCurve>& curves, const CellMap& cells,
                       const std::vector<ValvePlace>& valves)
    : firstStation_(static_cast<std::size_t>(cells.cellCount)) {
    for (std::size_t v = 0; v < curves.size(); ++v) {
        const std::size_t firstStation = stations_.size();
        std::vector<float> ats;
        std::vector<Seat> here;
        for (std::size_t i = 0; i < valves.size(); ++i)
            if (valves[i].vessel == static_cast<int>(v)) here.push_back({static_cast<int>(i), valves[i].at});
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
            stations_.push_back({point.center, point.side, point.tangent, point.byFat, point.widened,
                                 point.weights, blend.cellA, blend.cellB, blend.blend});
            ats.push_back(static_cast<float>(at));
        }
        placeValves(firstStation, ats, here);
    }
    posed_.resize(stations_.size());
}

// How far each station of a vessel is from its nearest valve.
void BloodPaths::placeValves(std::size_t firstStation, const std::vector<float>& ats,
                             const std::vector<Seat>& seats) {
    std::vector<float> arcs{0.0F};
    for (std::size_t i = 1; i < ats.size(); ++i)
        arcs.push_back(arcs.back() + glm::distance(stations_[firstStation + i - 1].center,
                                                   stations_[firstStation + i].center));
    for (const auto& [valve, at] : seats) {
        const auto above = std::upper_bound(ats.begin(), ats.end(), at);
        const auto k =
            std::clamp<std::ptrdiff_t>(above - ats.begin(), 1, static_cast<std::ptrdiff_t>(ats.size()) - 1);
        const auto hi = static_cast<std::size_t>(k), lo = hi - 1;
        const float t = (at - ats[lo]) / std::max(ats[hi] - ats[lo], 1e-6F);
        const float arc = std::lerp(arcs[lo], arcs[hi], std::clamp(t, 0.0F, 1.0F));
        for (std::size_t i = 0; i < ats.size(); ++i) {
            Station& station = stations_[firstStation + i];
            if (std::abs(arcs[i] - arc) >= std::abs(station.valveOffset)) continue;
            station.valveOffset = arcs[i] - arc;
            station.valve = valve;
        }
    }
}

void BloodPaths::pose(const anatomy::DrawnPose& pose, const LumenState& lumen) {
    for (std::size_t i = 0; i < stations_.size(); ++i)
        posed_[i] = posed(i, pose, lumen);
}

LumenStation BloodPaths::posed(std::size_t station, const anatomy::DrawnPose& pose,
                               const LumenState& lumen) const {
    const Station& rest = stations_[station];
    const auto body = pose.blended(rest.weights);
    const auto a = static_cast<std::size_t>(rest.cellA), b = static_cast<std::size_t>(rest.cellB);
    const float area = std::lerp(lumen.area[a], lumen.area[b], rest.blend);
    const LumenSection section =
        lumenSection(area, std::lerp(lumen.areaRatio[a], lumen.areaRatio[b], rest.blend));
    const glm::vec3 tangent = body.turned(rest.tangent), side = body.turned(rest.side);
    const float radius = lumen.veinWidth * std::sqrt(area / kPi);
    const float offset = rest.valveOffset / std::max(radius, 1e-5F);
    const glm::vec2 bulge = rest.widened * sinusFactor(offset);
    const float flow = lumen.velocity.empty() ? 0.0F : std::abs(lumen.velocity[a]);
    const auto valve = static_cast<std::size_t>(rest.valve);
    return {.center = pose.scale * body.moved(pose.shape.shaped(rest.center, rest.byFat)),
            .wide = bulge.x * lumen.veinWidth * section.wide * side,
            .narrow = bulge.y * lumen.veinWidth * section.narrow * glm::cross(tangent, side),
            .pinch = section.pinch,
            .swirl = kSwirl * radius * (bulge.y - rest.widened) * std::min(flow / kFullSwirl, 1.0F),
            .valve = rest.valve < 0 ? kFarFromValve : std::clamp(offset, -kFarFromValve, kFarFromValve),
            .mouth = valve < lumen.mouth.size() ? lumen.mouth[valve] : 1.0F};
}

Particle BloodPaths::locate(const BloodParticle& particle) const {
    const float place = particle.along * kSteps;
    const int step = std::clamp(static_cast<int>(place), 0, kSteps - 1);
    const float t = place - static_cast<float>(step);
    const auto index = static_cast<std::size_t>(firstStation_[static_cast<std::size_t>(particle.cell)]) +
                       static_cast<std::size_t>(step);
    const LumenStation &a = posed_[index], &b = posed_[index + 1];
    const float share = kClearOfWall * std::sqrt(radiusSquared(particle));
    const float pinch = a.pinch + t * (b.pinch - a.pinch);
    const float across = share * particle.sine * (1.0F - pinch * particle.sine * particle.sine);
    return {a.center + t * (b.center - a.center) +
                share * particle.cosine * (a.wide + t * (b.wide - a.wide)) +
                across * (a.narrow + t * (b.narrow - a.narrow)),
            particle.speed};
}

void BloodPaths::pack(std::span<const BloodParticle> particles, std::span<const std::uint16_t> shown,
                      std::vector<ParticleState>& out) const {
    out.clear();
    out.reserve(particles.size());
    for (const BloodParticle& particle : particles) {
        const auto cell = static_cast<std::size_t>(particle.cell);
        const auto turn = static_cast<std::uint32_t>(particle.turn * 65536.0F) & 65535U;
        constexpr std::uint32_t kShuffle = 40503U; // 2^16 over the golden ratio: neighbors fall apart
        if (!shown.empty() && ((turn * kShuffle) & 65535U) >> 8U >= shown[cell]) continue;
        const float place = particle.along * kSteps;
        const int step = std::clamp(static_cast<int>(place), 0, kSteps - 1);
        const int station = firstStation_[cell] + step;
        out.push_back({static_cast<std::uint32_t>(station), place - static_cast<float>(step),
                       (sixteenBits(particle.cycle) << 16U) | turn, particle.speed});
    }
}

} // namespace scene
