// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include <glm/vec4.hpp>

#include "anatomy/Rig.h"
#include "sculpt/AnatomyData.h"
#include "sculpt/Mesh.h"
#include "sculpt/SculptPlan.h"
#include "sculpt/TubeField.h"

namespace sculpt {

// One finished surface, mm, rest pose. Lists are as long as mesh.positions.
struct BakedStructure {
    std::string id;
    Kind kind = Kind::bone;
    Mesh mesh;
    std::vector<vec3> fibers;      // unit, in the surface
    std::vector<glm::vec4> colors; // occlusion, thickness (m / 0.1), tendon share, 1
    std::vector<anatomy::SkinWeights> weights;
};

struct BakeInput {
    AnatomyData data;
    SculptPlan plan;
    anatomy::Rig rig;
    std::map<std::string, anatomy::Body> bodies;           // of the bones
    std::vector<std::vector<PathPoint>> corridors;         // of axial vessels, which muscles keep clear of
    std::vector<std::vector<PathPoint>> veinsUnderTheSkin; // which the skin covers
    float coarseness = 1.0F; // factor on every grid spacing; above 1 for quick looks and tests
};

// Reads the files that the bake depends on; throws core::DataError.
BakeInput loadBakeInput(const std::filesystem::path& anatomyFolder);

using Progress = std::function<void(const std::string& line)>; // called from one thread at a time

std::vector<BakedStructure> bake(const BakeInput& input, const Progress& report);

} // namespace sculpt
