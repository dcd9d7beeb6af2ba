// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "anatomy/AnatomyFiles.h"
#include "anatomy/Leg.h"

namespace anatomy {

std::vector<Muscle> readMuscles(AnatomyFiles& files); // muscles.json
std::vector<Bone> readBones(AnatomyFiles& files);     // bones.json

} // namespace anatomy
