// SPDX-License-Identifier: Apache-2.0
#include "scene/MuscleSwell.h"

#include <algorithm>
#include <cmath>

#include <glm/geometric.hpp>

namespace scene {
namespace {

constexpr float kMostShortened = 0.5F, kMostLengthened = 0.8F; // of the rest volume; no more is believable
constexpr double kWorthwhile = 0.01; // of the volume at the probe, below which a joint does not matter
constexpr float kAcross = 1.4F;      // times the median: what is thicker runs along the fibers
constexpr int kRounds = 3;
constexpr float kCut = 0.555F; // m above the sole

struct Probe {
    double anatomy::JointAngles::*joint;
    double above, below; // rad, well into the joint's range
};
constexpr std::array<Probe, 4> kProbes{{{&anatomy::JointAngles::knee, 1.3, -0.1},
                                        {&anatomy::JointAngles::ankle, 0.4, -0.6},
                                        {&anatomy::JointAngles::arch, 0.12, -0.14},
                                        {&anatomy::JointAngles::toes, 0.7, -0.3}}};

bool crossesJoint(const StructureMesh& mesh) {
    const auto& first = mesh.vertices.front().weights;
    return std::any_of(mesh.vertices.begin(), mesh.vertices.end(),
                       [&](const auto& vertex) { return vertex.weights != first; });
}

// Through the cut across the thigh flesh comes and goes: what reaches it is no closed volume.
bool reachesCut(const StructureMesh& mesh) {
    return std::any_of(mesh.vertices.begin(), mesh.vertices.end(),
                       [](const auto& vertex) { return vertex.position.z > kCut; });
}

float thickestOf(const StructureMesh& mesh) {
    std::vector<float> thicknesses;
    for (const auto& vertex : mesh.vertices)
        thicknesses.push_back(vertex.thickness);
    const auto middle = thicknesses.begin() + static_cast<std::ptrdiff_t>(thicknesses.size() / 2);
    std::nth_element(thicknesses.begin(), middle, thicknesses.end());
    return kAcross * *middle;
}

// Inside the posed, swollen mesh, about its first vertex: far from it the sum would lose digits.
double volumeAt(const StructureMesh& mesh, const anatomy::DrawnPose& pose, float swell) {
    const auto outwards = swelling(mesh, swell);
    std::vector<glm::dvec3> points;
    points.reserve(mesh.vertices.size());
    for (std::size_t i = 0; i < mesh.vertices.size(); ++i) {
        const auto& vertex = mesh.vertices[i];
        points.emplace_back(pose.posed(vertex.weights, vertex.position + outwards[i] * vertex.normal));
    }
    double volume = 0.0;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const auto at = [&](std::size_t k) { return points[mesh.indices[i + k]] - points.front(); };
        volume += glm::dot(at(0), glm::cross(at(1), at(2))) / 6.0;
    }
    return volume;
}

// Secant steps on the rate until the volume at the probe is that at rest.
float rateFor(const StructureMesh& mesh, const anatomy::Rig& rig, const anatomy::JointAngles& angles,
              double angle, double rest) {
    const auto pose = anatomy::drawn(anatomy::poseOf(rig, angles, rig.hip.center));
    const auto lost = [&](double rate) {
        const float swell = 1.0F / std::sqrt(1.0F - std::clamp(static_cast<float>(rate * angle),
                                                               -kMostLengthened, kMostShortened)) -
                            1.0F;
        return 1.0 - volumeAt(mesh, pose, swell) / rest;
    };
    double before = 0.0, lostBefore = lost(0.0);
    if (std::abs(lostBefore) < kWorthwhile) return 0.0F;
    double rate = lostBefore / angle;
    for (int round = 0; round < kRounds; ++round) {
        const double here = lost(rate);
        if (std::abs(here - lostBefore) < 1e-9) break;
        const double next = rate - here * (rate - before) / (here - lostBefore);
        before = rate;
        lostBefore = here;
        rate = next;
    }
    return static_cast<float>(rate);
}

} // namespace

std::vector<float> swelling(const StructureMesh& mesh, float swell) {
    std::vector<float> outwards;
    outwards.reserve(mesh.vertices.size());
    for (const auto& vertex : mesh.vertices)
        outwards.push_back(0.5F * std::min(vertex.thickness, mesh.shortening.thickest) * swell);
    return outwards;
}

Shortening shorteningOf(const StructureMesh& mesh, const anatomy::Rig& rig) {
    Shortening shortening;
    if (mesh.vertices.empty() || !crossesJoint(mesh) || reachesCut(mesh)) return shortening;
    shortening.thickest = thickestOf(mesh);
    StructureMesh measured = mesh;
    measured.shortening = shortening;
    const double rest = volumeAt(measured, {}, 0.0F);
    if (rest <= 0.0) return shortening;
    for (std::size_t i = 0; i < kProbes.size(); ++i)
        for (const bool up : {true, false}) {
            const double angle = up ? kProbes[i].above : kProbes[i].below;
            anatomy::JointAngles angles;
            angles.*kProbes[i].joint = angle;
            (up ? shortening.above : shortening.below)[i] = rateFor(measured, rig, angles, angle, rest);
        }
    return shortening;
}

void measureShortening(std::vector<StructureMesh>& meshes, const anatomy::Rig& rig) {
    for (auto& mesh : meshes)
        if (mesh.layer == Layer::muscle || mesh.layer == Layer::tendon)
            mesh.shortening = shorteningOf(mesh, rig);
}

float swellOf(const Shortening& shortening, const anatomy::JointAngles& joints) {
    float lost = 0.0F;
    for (std::size_t i = 0; i < kProbes.size(); ++i) {
        const auto angle = static_cast<float>(joints.*kProbes[i].joint);
        lost += angle * (angle > 0.0F ? shortening.above : shortening.below)[i];
    }
    return 1.0F / std::sqrt(1.0F - std::clamp(lost, -kMostLengthened, kMostShortened)) - 1.0F;
}

} // namespace scene
