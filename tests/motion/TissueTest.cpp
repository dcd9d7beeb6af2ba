// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>

#include <glm/geometric.hpp>
#include <gtest/gtest.h>

#include "Poses.h"

namespace {

using motion::Moment;
using scene::Layer;
using scene::StructureMesh;

std::vector<Moment> everyMoment() {
    auto all = motion::activities();
    all.insert(all.end(), motion::extremes().begin(), motion::extremes().end());
    return all;
}

bool contracts(const StructureMesh& mesh) {
    return mesh.layer == Layer::muscle || mesh.layer == Layer::tendon;
}

// The largest departure from the rest volume over all moments.
std::pair<double, std::string> worstVolume(const StructureMesh& mesh, const std::vector<Moment>& moments) {
    const double rest = motion::volumeOf(mesh, motion::posed(mesh, {}));
    std::pair<double, std::string> worst{0.0, ""};
    for (const auto& moment : moments) {
        const double change = motion::volumeOf(mesh, motion::posed(mesh, moment.joints)) / rest - 1.0;
        if (std::abs(change) > std::abs(worst.first)) worst = {change, moment.name};
    }
    return worst;
}

// Where 3 % is not reached yet, and why.
double volumeLimit(const std::string& id) {
    // A sheet that in life glides over the trochlea follows thigh and patella here, and shears when the knee
    // is bent by 115 degrees; no activity bends it that far.
    if (id == "quadriceps_tendon") return 0.40;
    // Stumps cut off at the lower thigh, bent by 115 degrees.
    if (id == "rectus_femoris" || id == "semitendinosus") return 0.045;
    // Across the front of the ankle, a few millimeters thick, with the toes bent at once.
    if (id == "extensor_hallucis_brevis" || id == "inferior_extensor_retinaculum") return 0.04;
    return 0.03;
}

TEST(Tissue, musclesAndTendonsKeepTheirVolume) {
    for (const auto& mesh : motion::meshes()) {
        if (!contracts(mesh)) continue;
        const auto [change, name] = worstVolume(mesh, everyMoment());
        EXPECT_LT(std::abs(change), volumeLimit(mesh.id)) << mesh.id << " at " << name;
    }
}

TEST(Tissue, skinKeepsItsVolume) {
    const auto [change, name] = worstVolume(motion::mesh("skin"), everyMoment());
    EXPECT_LT(std::abs(change), 0.05) << name;
}

TEST(Tissue, bonesStayRigid) {
    for (const auto& mesh : motion::meshes()) {
        if (mesh.layer != Layer::bone) continue;
        const auto points = motion::posed(mesh, motion::extremes().back().joints);
        for (std::size_t i = 0; i + 97 < points.size(); i += 97)
            EXPECT_NEAR(glm::distance(points[i], points[i + 97]),
                        glm::distance(mesh.vertices[i].position, mesh.vertices[i + 97].position), 2e-6F)
                << mesh.id;
    }
}

glm::vec3 faceOf(const std::array<glm::vec3, 3>& p) {
    return glm::cross(p[1] - p[0], p[2] - p[0]);
}

// Share of the triangles, by area at rest, that turn against the mean of their corners' posed normals and did
// not at rest: folds that one could see.
double turnedOver(const StructureMesh& mesh, const Moment& moment) {
    const auto points = motion::posed(mesh, moment.joints);
    const auto pose = motion::poseAt(moment.joints);
    double turned = 0.0, all = 0.0;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        std::array<glm::vec3, 3> rest{}, now{};
        glm::vec3 restNormal(0.0F), normal(0.0F);
        for (std::size_t k = 0; k < 3; ++k) {
            const auto& vertex = mesh.vertices[mesh.indices[i + k]];
            rest[k] = vertex.position;
            now[k] = points[mesh.indices[i + k]];
            restNormal += vertex.normal;
            normal += pose.blended(vertex.weights).turned(vertex.normal);
        }
        const double area = 0.5 * static_cast<double>(glm::length(faceOf(rest)));
        all += area;
        if (glm::dot(faceOf(rest), restNormal) > 0.0F && glm::dot(faceOf(now), normal) < 0.0F) turned += area;
    }
    return turned / all;
}

// Open: these end at the cut and still follow thigh and patella like the flesh around them instead of
// gliding; up to 4.4 % of their surface folds where the bent knee shortens it.
bool crossesTheKneeInFront(const std::string& id) {
    return id.starts_with("vastus_") || id == "rectus_femoris" || id == "quadriceps_tendon" ||
           id == "sartorius" || id == "iliotibial_tract";
}

TEST(Tissue, nothingFoldsOver) {
    for (const auto& mesh : motion::meshes()) {
        if (mesh.layer == Layer::bone) continue;
        for (const auto& moment : everyMoment()) {
            const bool deep =
                moment.joints.knee > 1.75; // flesh meets flesh behind a knee bent by 100 degrees
            const double most = crossesTheKneeInFront(mesh.id) ? 0.05 : deep ? 0.01 : 0.003;
            EXPECT_LT(turnedOver(mesh, moment), most) << mesh.id << " at " << moment.name;
        }
    }
}

// How much longer or shorter an edge gets that is long enough to be seen; the 0.2th and 99.8th percentile.
std::pair<double, double> stretchOf(const StructureMesh& mesh, const Moment& moment) {
    const auto points = motion::posed(mesh, moment.joints);
    std::vector<double> ratios;
    for (std::size_t i = 0; i < mesh.indices.size(); ++i) {
        const auto a = mesh.indices[i], b = mesh.indices[i % 3 == 2 ? i - 2 : i + 1];
        const float rest = glm::distance(mesh.vertices[a].position, mesh.vertices[b].position);
        if (rest > 1e-3F) ratios.push_back(static_cast<double>(glm::distance(points[a], points[b]) / rest));
    }
    std::sort(ratios.begin(), ratios.end());
    const auto at = [&](double share) {
        return ratios[static_cast<std::size_t>(share * static_cast<double>(ratios.size() - 1))];
    };
    return {at(0.002), at(0.998)};
}

TEST(Tissue, skinNeitherTearsNorCrumples) {
    for (const auto& moment : everyMoment()) {
        const auto [least, most] = stretchOf(motion::mesh("skin"), moment);
        EXPECT_GT(least, moment.joints.knee > 1.2 ? 0.12 : 0.35) << moment.name;
        EXPECT_LT(most, moment.joints.knee > 1.2 ? 2.6 : 2.0) << moment.name;
    }
}

} // namespace
