// SPDX-License-Identifier: Apache-2.0
#include "app/StageBuilder.h"

#include <algorithm>
#include <cmath>

#include <glm/geometric.hpp>

#include "app/LayoutToScene.h"
#include "core/Units.h"
#include "physiology/NetworkSettings.h"
#include "scene/Footprint.h"

namespace app {
namespace {

constexpr double kMarkApart = 0.22;    // m, about; so that a stride is a whole number of marks
constexpr float kColumnAside = 0.115F; // m from the middle of the leg
constexpr double kPaPerKPa = 1000.0;

bool onTreadmill(const physiology::Patient& patient) {
    return patient.posture == "standing" && (patient.activity == "walk" || patient.activity == "run");
}

} // namespace

StageBuilder::StageBuilder(const World& world, const scene::LegGeometry& geometry)
    : leg_(world.leg), garments_(world), activities_(physiology::loadActivities(world.assets)),
      ankle_(physiology::Probes(*world.leg, world.assets)["ankle"]),
      density_(physiology::loadNetworkSettings(world.assets).density) {
    for (const auto& mesh : geometry.meshes)
        if (mesh.layer == scene::Layer::footprint) soleAreas_ = scene::soleAreas(mesh);
}

void StageBuilder::fill(const physiology::Snapshot& snapshot, const scene::ViewSpec& view,
                        scene::FrameInput& frame) {
    frame.garmentPressure = garments_.of(snapshot.patient);
    fillSole(snapshot, frame);
    fillBelt(snapshot, frame);
    findAnkle(snapshot.layout);
    fillColumn(snapshot, view, frame);
}

// Once for every layout, not for every frame.
void StageBuilder::findAnkle(const std::shared_ptr<const physiology::NetworkLayout>& layout) {
    if (layout == layout_) return;
    layout_ = layout;
    const auto cells = cellMapOf(*layout);
    ankleCell_ = scene::cellBlendAt(cells.vessels[static_cast<std::size_t>(ankle_.vessel)], ankle_.at);
}

void StageBuilder::fillSole(const physiology::Snapshot& snapshot, scene::FrameInput& frame) const {
    const double scale = static_cast<double>(frame.pose.scale);
    const double weight = snapshot.patient.mass * core::kGravity;
    for (std::size_t part = 0; part < soleAreas_.size(); ++part) {
        const double area = static_cast<double>(soleAreas_[part]) * scale * scale;
        const double load = static_cast<double>(snapshot.plantarLoad[part]) * weight;
        frame.solePressure[part] = area > 0.0 ? static_cast<float>(load / area / kPaPerKPa) : 0.0F;
    }
}

// The belt goes with the foot that stands on it: a stride is the way it runs in one cycle.
void StageBuilder::fillBelt(const physiology::Snapshot& snapshot, scene::FrameInput& frame) const {
    frame.beltSpacing = frame.beltTravel = 0.0F;
    if (!onTreadmill(snapshot.patient)) return;
    const auto activity = activities_.find(snapshot.patient.activity);
    if (activity == activities_.end()) return;
    const double speed = snapshot.patient.speedKmh / 3.6;
    const double stride =
        speed * activity->second.cycleAt(snapshot.patient.speedKmh) * static_cast<double>(frame.pose.scale);
    if (stride <= 0.0) return;
    const double spacing = stride / std::max(1.0, std::round(stride / kMarkApart));
    const double travel = snapshot.gaitPhase * stride;
    frame.beltSpacing = static_cast<float>(spacing);
    frame.beltTravel = static_cast<float>(std::fmod(travel, spacing));
}

void StageBuilder::fillColumn(const physiology::Snapshot& snapshot, const scene::ViewSpec& view,
                              scene::FrameInput& frame) const {
    const auto& vessel = leg_->vessels[static_cast<std::size_t>(ankle_.vessel)];
    const glm::dvec3 needle =
        snapshot.pose.moved(anatomy::Body::shank, anatomy::positionAt(vessel, ankle_.at));
    const auto& cell = ankleCell_;
    const double pressure =
        std::lerp(static_cast<double>(snapshot.pressure[static_cast<std::size_t>(cell.cellA)]),
                  static_cast<double>(snapshot.pressure[static_cast<std::size_t>(cell.cellB)]),
                  static_cast<double>(cell.blend));
    const double perMeter = density_ * core::kGravity;
    scene::PressureColumn& column = frame.column;
    const glm::vec2 knee(snapshot.pose.moved(anatomy::Body::shank, leg_->rig.knee.center));
    const glm::vec2 ankle(snapshot.pose.moved(anatomy::Body::shank, leg_->rig.ankle.center));
    const float turn = view.mirrored ? -view.camera.azimuth : view.camera.azimuth;
    const glm::vec2 right(-std::cos(turn), std::sin(turn));               // in the picture
    const float leaning = 0.5F * std::abs(glm::dot(knee - ankle, right)); // so that it stands free of both
    column.foot = {0.5F * (knee + ankle) + (kColumnAside + leaning) * right, static_cast<float>(needle.z)};
    column.top = static_cast<float>(snapshot.heart.z);
    column.level = static_cast<float>(needle.z + pressure / perMeter);
    column.pressurePerMeter = static_cast<float>(core::toMmHg(perMeter));
    column.pressure = static_cast<float>(core::toMmHg(pressure));
}

} // namespace app
