// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>

#include "scene/ViewSpec.h"

// One slider from skin to bone: what lies outside dissolves before what lies inside.
namespace scene {

// From the outside in. Ligaments and membranes stay with the bones, as in a skeleton.
enum class PeelStep { skin, fat, fascia, superficialMuscle, deepMuscle, vessel, bone };
inline constexpr int kPeelSteps = 7;

// The step that a structure goes with. Deep are the muscles of the deep posterior compartment, those that lie
// under others of their compartment, and all of the sole but its first layer (Gray's Anatomy, 42nd edition,
// chapters 82 to 84).
PeelStep peelStepOf(Layer layer, const std::string& id);

// 0 there .. 1 gone, at a peel of 0 (skin) .. 1 (bone). Each step has an equal share of the way; bone stays.
float dissolvedAt(float peel, PeelStep step);

// The peel at which everything outside this step is gone and the step itself whole.
float stopOf(PeelStep step);

void makeSolid(ViewSpec& view); // no tissue is a ghost any more

// Sets the peel. From 0 on the leg has to be solid to be peeled: tissues that were ghosts become opaque. Back
// at 0 they are again what they were, but for those that were changed meanwhile.
void peelTo(ViewSpec& view, float peel);

// The next stop inwards (+1) or outwards (-1).
float nextStop(float peel, int direction);

const char* nameOf(PeelStep step); // in scene files and texts

} // namespace scene
