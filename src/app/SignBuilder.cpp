// SPDX-License-Identifier: Apache-2.0
#include "app/SignBuilder.h"

#include <algorithm>

#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "shared/skin_signs.h"
#include "shared/sock_ring.h"

namespace app {
namespace {

constexpr float kMlPerLiter = 1000.0F, kLitersPerM3 = 1000.0F;
// Share of its vein that a clot fills: none of its redness below, all above; chosen.
constexpr float kPale = 0.3F, kRed = 0.9F;
// Of one that fills a large vein; a clot in a vein of a muscle shows less, and less far.
constexpr float kMuscleRedness = 0.6F, kMuscleReach = 0.65F;

} // namespace

// A meter of lift over a triangle takes its area times the mean share of its corners.
LegSwelling::LegSwelling(const scene::LegGeometry& geometry) {
    for (const auto& mesh : geometry.meshes) {
        if (mesh.layer != scene::Layer::skin) continue;
        for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
            const auto corner = [&](std::size_t k) { return mesh.vertices[mesh.indices[i + k]]; };
            const float area = 0.5F * glm::length(glm::cross(corner(1).position - corner(0).position,
                                                             corner(2).position - corner(0).position));
            for (std::size_t k = 0; k < 3; ++k) {
                const auto& at = corner(k);
                litersPerMeter_ += kLitersPerM3 / 3.0F * area * gpu::fluidRoom(at.byFat, at.position.z) *
                                   gpu::besideSock(at.position.z) * gpu::fluidWeights(at.position.z);
            }
        }
    }
}

glm::vec3 LegSwelling::liftFor(const FluidMl& volume) const {
    glm::vec3 lift(0.0F);
    for (int i = 0; i < 3; ++i)
        if (litersPerMeter_[i] > 0.0F) lift[i] = volume[i] / kMlPerLiter / litersPerMeter_[i];
    return lift;
}

SkinOver::SkinOver(const scene::LegGeometry& geometry) {
    for (const auto& mesh : geometry.meshes)
        if (mesh.layer == scene::Layer::skin)
            for (const auto& vertex : mesh.vertices)
                skin_.push_back(vertex.position);
}

glm::vec3 SkinOver::nearest(glm::vec3 place) {
    if (place == asked_ || skin_.empty()) return answer_;
    const auto away = [place](const glm::vec3& at) { return glm::dot(at - place, at - place); };
    asked_ = place;
    answer_ = *std::min_element(skin_.begin(), skin_.end(),
                                [&](const auto& a, const auto& b) { return away(a) < away(b); });
    return answer_;
}

SignBuilder::SignBuilder(const World& world, const scene::LegGeometry& geometry)
    : table_(world.assets, *world.leg), swelling_(geometry), leg_(world.leg), skin_(geometry) {}

void SignBuilder::redden(const physiology::Snapshot& snapshot, scene::SkinSigns& signs) {
    auto& redness = signs.amount[static_cast<std::size_t>(scene::Sign::clotRedness)];
    const float reach = signs.clot.w;
    for (const auto& clot : snapshot.clots) {
        const auto& vessel = leg_->vessels[static_cast<std::size_t>(clot.vessel)];
        const bool muscular = vessel.system == anatomy::VesselSystem::muscular;
        const float amount = (muscular ? kMuscleRedness : 1.0F) *
                             glm::smoothstep(kPale, kRed, static_cast<float>(clot.lumenShare));
        if (amount <= redness) continue;
        redness = amount;
        const glm::vec3 over = skin_.nearest(glm::vec3(anatomy::coursePointAt(vessel, clot.at).position));
        signs.clot = glm::vec4(over, (muscular ? kMuscleReach : 1.0F) * reach);
    }
}

void SignBuilder::fill(const physiology::Snapshot& snapshot, scene::FrameInput& frame) {
    frame.signs = table_.signsOf(snapshot.patient);
    redden(snapshot, frame.signs);
    frame.signs.fluid = swelling_.liftFor(volume_.value_or(table_.swellingOf(snapshot.patient))) +
                        table_.outlineOf(snapshot.patient);
}

} // namespace app
