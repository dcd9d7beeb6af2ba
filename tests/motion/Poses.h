// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "anatomy/Leg.h"
#include "anatomy/Rig.h"
#include "scene/Geometry.h"

// What the tests of motion share: the baked leg, and the joints' angles of every activity and at the ends of
// their ranges.
namespace motion {

struct Moment {
    std::string name;
    anatomy::JointAngles joints;
};

const anatomy::Leg& leg();
const std::vector<scene::StructureMesh>& meshes(); // of the baked leg
const scene::StructureMesh& mesh(const std::string& id);

// One cycle of an activity, evenly sampled.
std::vector<Moment> cycleOf(const std::string& activity, double speedKmh, int count);
// All activities over their cycles, all postures.
const std::vector<Moment>& activities();
// Single joints at the ends of what healthy joints do passively: knee 0 to 115, ankle -45 to 20, toes -20 to
// 50, arch -9 to 8 degrees; and the ends that go together.
const std::vector<Moment>& extremes();

// Standing where it stood: the hip at its place in the rest pose.
anatomy::DrawnPose poseAt(const anatomy::JointAngles& joints);
// Vertices as the card puts them, a resting muscle's with the thickness that its shortening gives it.
std::vector<glm::vec3> posed(const scene::StructureMesh& mesh, const anatomy::JointAngles& joints);
double volumeOf(const scene::StructureMesh& mesh, const std::vector<glm::vec3>& points); // m³

} // namespace motion
