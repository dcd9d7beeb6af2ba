// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "anatomy/Rig.h"
#include "physiology/Curve.h"

namespace physiology {

inline constexpr std::size_t kJointCount = 6; // hip, knee, ankle, toes, trunk pitch, arch

// Where a seat, saddle or couch holds the hip joint: m, forward of the origin and above the ground.
struct HipPlace {
    double y = 0.0, z = 0.0;
};

struct JointCurve {
    Curve angle;           // rad over phase 0..1
    Curve amplitude;       // factor over speed (km/h); empty: 1
    bool relative = false; // added to the posture's angle
};

// One activity, as assets/activities/<id>.json states it. Curves run over phase 0..1 of one cycle.
struct Activity {
    std::string id;
    std::vector<std::string> postures; // in which it can be done; from any other posture the first is taken
    std::string family;                // activities of one family keep their phase when one follows the other
    Curve cycleSeconds;                // over speed (km/h); empty: no cycle
    double startPhase = 0.0;
    std::optional<double> takeover; // s, to give way to it; absent: as assets/physiology/body.json
    bool swings = false; // the pelvis keeps its place and the other leg carries the body while this one is
                         // off the floor
    std::optional<double> flightKnee; // rad, see Footing; where the body flies between the steps
    std::optional<HipPlace> hip;      // when a saddle carries the body
    std::array<std::optional<JointCurve>, kJointCount> joints;
    std::optional<std::array<Curve, 4>> load; // body weights on heel, midfoot, metatarsal heads, toes
    std::optional<Curve> ankleMoment;         // N·m/kg, plantarflexion positive
    std::map<std::string, Curve> activation;  // by compartment name, or by muscle id for one muscle
    Curve effort;                             // factor on activation and moment over speed; empty: 1
    Curve metabolic;                          // 0..1 over speed

    double cycleAt(double speedKmh) const; // s, 0 when there is no cycle
    double effortAt(double speedKmh) const;
};

// A posture, as assets/postures/<id>.json states it.
struct Posture {
    std::string id;
    std::array<double, kJointCount> joints{};
    std::optional<HipPlace> hip;          // absent: the foot stands where it stood and carries the hip
    std::array<double, 4> load{};         // body weights
    std::array<double, 9> restPressure{}; // Pa by compartment
    double rightAtrialPressure = 0.0;     // Pa, mean over a breath
};

std::map<std::string, Activity> loadActivities(const std::filesystem::path& assets); // throw core::DataError
std::map<std::string, Posture> loadPostures(const std::filesystem::path& assets);

} // namespace physiology
