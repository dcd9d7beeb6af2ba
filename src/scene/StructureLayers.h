// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "anatomy/Leg.h"
#include "scene/ViewSpec.h"

namespace scene {

struct StructureKind {
    Layer layer = Layer::bone;
    int muscle = -1; // index in Leg::muscles
    int body = -1;   // bones are rigid parts of this body
};

// What a structure id stands for; empty when it is none of ours.
std::optional<StructureKind> kindOf(const std::string& id, const anatomy::Leg& leg);

// All ids a file may use, for "did you mean".
std::vector<std::string> structureIds(const anatomy::Leg& leg);

} // namespace scene
