// SPDX-License-Identifier: Apache-2.0
#include "scene/VaricoseVeins.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "anatomy/Course.h"
#include "scene/PointGrid.h"
#include "scene/SideDirections.h"

namespace scene {
namespace {

constexpr double kSpacing = 2.2e-3;              // m, between the points of a wound course
constexpr float kHeld = 0.016F;                  // m from where veins join, over which it begins to wind
constexpr float kReach = 0.016F;                 // m from a vein to the skin that it may lift
constexpr float kSpread = 0.0022F;               // m, over which the skin falls off beside the wall
constexpr float kRise = 0.80F;                   // of the bulge, by which the vein comes up with the skin
constexpr glm::vec2 kLongAxis{-0.001F, -0.008F}; // m, about where the shank's middle stands
constexpr float kTau = 2.0F * std::numbers::pi_v<float>;

// Arc lengths, m, of the places where the course is held: both ends and every joint.
std::vector<float> heldAt(const anatomy::Leg& leg, int vessel, float length) {
    std::vector<float> held{0.0F, length};
    for (const auto& other : leg.vessels)
        for (const auto& joint : {other.start, other.end})
            if (joint.vessel == vessel) held.push_back(static_cast<float>(joint.at) * length);
    return held;
}

std::vector<float> arcsOf(const VesselCurve& curve) {
    std::vector<float> arcs{0.0F};
    for (std::size_t i = 1; i < curve.points.size(); ++i)
        arcs.push_back(arcs.back() + glm::distance(curve.points[i - 1].center, curve.points[i].center));
    return arcs;
}

float freedom(const std::vector<float>& held, float arc) {
    float nearest = kHeld;
    for (const float place : held)
        nearest = std::min(nearest, std::abs(arc - place));
    return glm::smoothstep(0.0F, kHeld, nearest);
}

// Uneven bends: two waves whose lengths have no common measure. About -1..1.
float bend(float waves, float seed) {
    return 0.80F * std::sin(kTau * (waves + seed)) + 0.30F * std::sin(kTau * (1.41F * waves + 2.3F * seed));
}

glm::vec3 outwardsAt(const CurvePoint& point) {
    const glm::vec3 across = glm::cross(point.tangent, point.side);
    const glm::vec3 away(glm::vec2(point.center) - kLongAxis, 0.0F);
    return glm::dot(across, away) < 0.0F ? -across : across;
}

void setTangents(std::vector<CurvePoint>& points) {
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto& before = points[i == 0 ? 0 : i - 1];
        const auto& after = points[std::min(i + 1, points.size() - 1)];
        points[i].tangent = glm::normalize(after.center - before.center);
    }
}

// What lifts the skin: points of varicose veins, their radius and how much they do.
struct Crest {
    std::vector<glm::vec3> centers;
    std::vector<float> radii, strengths;
};

float liftAt(const StructureMesh::Vertex& vertex, const PointGrid& grid, const Crest& crest) {
    float lift = 0.0F;
    grid.around(vertex.position, kReach, [&](int index, float) {
        const auto i = static_cast<std::size_t>(index);
        const glm::vec3 away = vertex.position - crest.centers[i];
        const float depth = glm::dot(away, vertex.normal);
        if (depth < 0.0F) return;
        const float beside = glm::length(away - depth * vertex.normal);
        const float share = beside / (crest.radii[i] + kSpread);
        lift = std::max(lift, crest.strengths[i] * std::exp(-share * share));
    });
    return lift;
}

// New normals where the surface has moved.
void turnNormals(StructureMesh& mesh, const std::vector<float>& lifts) {
    std::vector<glm::vec3> sums(mesh.vertices.size(), glm::vec3(0.0F));
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const auto at = [&](std::size_t k) { return mesh.vertices[mesh.indices[i + k]].position; };
        const glm::vec3 face = glm::cross(at(1) - at(0), at(2) - at(0));
        for (std::size_t k = 0; k < 3; ++k)
            sums[mesh.indices[i + k]] += face;
    }
    constexpr float kMoved = 2e-5F; // m
    for (std::size_t i = 0; i < sums.size(); ++i)
        if (lifts[i] > kMoved && glm::length(sums[i]) > 0.0F)
            mesh.vertices[i].normal = glm::normalize(sums[i]);
}

} // namespace

VaricoseVeins::VaricoseVeins(VaricoseForm form, float amount) : form_(std::move(form)), amount_(amount) {}

VesselCurve VaricoseVeins::wound(const anatomy::Leg& leg, int vessel) const {
    VesselCurve curve = curveOf(leg, vessel, kSpacing);
    const auto arcs = arcsOf(curve);
    const auto held = heldAt(leg, vessel, arcs.back());
    const float seed = 0.37F * static_cast<float>(vessel);
    for (std::size_t i = 0; i < curve.points.size(); ++i) {
        auto& point = curve.points[i];
        const float waves = arcs[i] / std::max(form_.wavelength, 1e-3F);
        const float strength = amount_ * freedom(held, arcs[i]);
        const float sac = 0.65F + 0.35F * bend(0.8F * waves, seed + 0.4F);
        point.widened = 1.0F + strength * form_.widening * std::max(sac, 0.2F);
        point.center += strength * form_.winding * bend(waves, seed) * point.side +
                        strength * kRise * form_.bulge * outwardsAt(point);
    }
    setTangents(curve.points);
    setSideDirections(leg.rig, curve.points);
    return curve;
}

void VaricoseVeins::wind(const anatomy::Leg& leg, std::vector<VesselCurve>& curves) const {
    if (amount_ <= 0.0F) return;
    for (const int vessel : form_.vessels)
        curves[static_cast<std::size_t>(vessel)] = wound(leg, vessel);
}

void VaricoseVeins::bulge(const std::vector<VesselCurve>& curves, std::vector<StructureMesh>& meshes) const {
    if (amount_ <= 0.0F || form_.widening <= 0.0F) return;
    constexpr float kRadius = 0.0020F; // m, of the veins that wind
    Crest crest;
    for (const int vessel : form_.vessels)
        for (const auto& point : curves[static_cast<std::size_t>(vessel)].points) {
            crest.centers.push_back(point.center);
            crest.radii.push_back(kRadius * point.widened);
            crest.strengths.push_back(form_.bulge * (point.widened - 1.0F) / form_.widening);
        }
    const PointGrid grid(crest.centers, kReach);
    for (auto& mesh : meshes) {
        if (mesh.layer != Layer::skin) continue;
        std::vector<float> lifts;
        for (auto& vertex : mesh.vertices) {
            lifts.push_back(liftAt(vertex, grid, crest));
            vertex.position += lifts.back() * vertex.normal;
        }
        turnNormals(mesh, lifts);
    }
}

} // namespace scene
