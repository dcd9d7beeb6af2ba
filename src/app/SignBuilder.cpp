// SPDX-License-Identifier: Apache-2.0
#include "app/SignBuilder.h"

#include <algorithm>

#include <glm/geometric.hpp>

#include "shared/skin_signs.h"

namespace app {
namespace {

constexpr float kMlPerLiter = 1000.0F, kLitersPerM3 = 1000.0F;

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
                                   gpu::fluidWeights(at.position.z);
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

SignBuilder::SignBuilder(const World& world, const scene::LegGeometry& geometry)
    : table_(world.assets, *world.leg), swelling_(geometry) {}

void SignBuilder::fill(const physiology::Snapshot& snapshot, scene::FrameInput& frame) const {
    frame.signs = table_.signsOf(snapshot.patient);
    frame.signs.fluid = swelling_.liftFor(volume_.value_or(table_.swellingOf(snapshot.patient))) +
                        table_.outlineOf(snapshot.patient);
}

} // namespace app
