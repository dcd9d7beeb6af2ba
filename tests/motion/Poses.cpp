// SPDX-License-Identifier: Apache-2.0
#include "Poses.h"

#include <cmath>
#include <filesystem>
#include <memory>
#include <stdexcept>

#include <glm/geometric.hpp>

#include "core/Units.h"
#include "physiology/Body.h"
#include "scene/LegImport.h"
#include "scene/MuscleSwell.h"
#include "scene/PosedMesh.h"

namespace motion {
namespace {

const std::filesystem::path kAssets = std::filesystem::path(SH_SOURCE_DIR) / "assets";

std::shared_ptr<const anatomy::Leg> sharedLeg() {
    static const auto loaded = std::make_shared<const anatomy::Leg>(anatomy::loadLeg(kAssets / "anatomy"));
    return loaded;
}

void append(std::vector<Moment>& all, const std::vector<Moment>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

Moment inPosture(const std::string& posture) {
    physiology::Body body(sharedLeg(), kAssets);
    physiology::Patient patient;
    patient.posture = posture;
    body.reset(patient);
    return {posture, body.state().joints};
}

} // namespace

const anatomy::Leg& leg() {
    return *sharedLeg();
}

const std::vector<scene::StructureMesh>& meshes() {
    static const auto loaded = [] {
        auto made = scene::loadStructures(std::filesystem::path(SH_BINARY_DIR) / "leg.glb", leg());
        scene::measureShortening(made, leg().rig);
        return made;
    }();
    return loaded;
}

const scene::StructureMesh& mesh(const std::string& id) {
    for (const auto& each : meshes())
        if (each.id == id) return each;
    throw std::runtime_error("the baked leg has no " + id);
}

std::vector<Moment> cycleOf(const std::string& activity, double speedKmh, int count) {
    physiology::Body body(sharedLeg(), kAssets);
    physiology::Patient patient;
    patient.activity = activity;
    patient.speedKmh = speedKmh;
    body.reset(patient);
    std::vector<Moment> moments;
    const auto first = body.state().cycle + 1;
    while (body.state().cycle < first + 1) {
        body.advance(1e-3, patient);
        const auto& state = body.state();
        if (state.cycle != first || state.phase * count < static_cast<double>(moments.size())) continue;
        moments.push_back(
            {activity + " " + std::to_string(std::lround(100.0 * state.phase)) + " %", state.joints});
    }
    return moments;
}

const std::vector<Moment>& activities() {
    static const auto all = [] {
        std::vector<Moment> moments;
        append(moments, cycleOf("walk", 4.0, 20));
        append(moments, cycleOf("walk", 6.0, 10));
        append(moments, cycleOf("run", 10.0, 20));
        for (const char* activity : {"tiptoe", "ankle-pump", "cycle", "stretch"})
            append(moments, cycleOf(activity, 4.0, 12));
        for (const char* posture : {"standing", "sitting", "supine", "legs-up", "seated-feet-up"})
            moments.push_back(inPosture(posture));
        return moments;
    }();
    return all;
}

const std::vector<Moment>& extremes() {
    using core::fromDegrees;
    static const std::vector<Moment> all{
        {"knee 60", {.knee = fromDegrees(60)}},
        {"knee 90", {.knee = fromDegrees(90)}},
        {"knee 115", {.knee = fromDegrees(115)}},
        {"ankle 20", {.ankle = fromDegrees(20)}},
        {"ankle -45", {.ankle = fromDegrees(-45)}},
        {"toes 50", {.toes = fromDegrees(50)}},
        {"toes -20", {.toes = fromDegrees(-20)}},
        {"arch 8", {.arch = fromDegrees(8)}},
        {"arch -9", {.arch = fromDegrees(-9)}},
        {"squat", {.knee = fromDegrees(110), .ankle = fromDegrees(20)}},
        {"point", {.knee = fromDegrees(20), .ankle = fromDegrees(-45), .toes = fromDegrees(-20)}},
        {"push off",
         {.knee = fromDegrees(40),
          .ankle = fromDegrees(-25),
          .toes = fromDegrees(50),
          .arch = fromDegrees(-9)}},
    };
    return all;
}

anatomy::DrawnPose poseAt(const anatomy::JointAngles& joints) {
    return anatomy::drawn(anatomy::poseOf(leg().rig, joints, leg().rig.hip.center));
}

std::vector<glm::vec3> posed(const scene::StructureMesh& mesh, const anatomy::JointAngles& joints) {
    return scene::posedVertices(mesh, poseAt(joints), joints);
}

double volumeOf(const scene::StructureMesh& mesh, const std::vector<glm::vec3>& points) {
    const glm::dvec3 middle(points.front());
    const auto at = [&](std::size_t i) { return glm::dvec3(points[mesh.indices[i]]) - middle; };
    double volume = 0.0;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3)
        volume += glm::dot(at(i), glm::cross(at(i + 1), at(i + 2))) / 6.0;
    return volume;
}

} // namespace motion
