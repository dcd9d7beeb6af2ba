// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "anatomy/Leg.h"
#include "scene/Peel.h"

// What is seen of a structure, decided in this one place for pictures, sections and picking.
namespace scene {

inline constexpr float kGhostOpacity = 0.15F; // of a structure that was made a ghost

// What of it depends on the structure alone.
struct StructureTraits {
    std::string id;
    Layer layer = Layer::bone;
    PeelStep step = PeelStep::bone;
};
StructureTraits traitsOf(const std::string& id, Layer layer);

struct Visibility {
    float opacity = 0.0F;   // 0 .. 1: its layer's, and what was done to it; an isolated one is opaque
    float dissolved = 0.0F; // 0 .. 1, by the peel; an isolated one is not peeled
    float blended() const { return opacity * (1.0F - dissolved); } // for what has no front to dissolve along
};
Visibility visibilityOf(const ViewSpec& view, const StructureTraits& structure);

// Does it to the selected structure, or takes it back if it holds; showAll ends all of them.
void apply(ViewSpec& view, StructureAction action);
bool holds(const ViewSpec& view, StructureAction action); // for the selected structure

// All names that StructureStates may hold.
std::vector<std::string> stateNames(const anatomy::Leg& leg);

} // namespace scene
