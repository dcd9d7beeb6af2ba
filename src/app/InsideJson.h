// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "anatomy/Leg.h"
#include "core/Json.h"
#include "scene/ViewSpec.h"

namespace app {

// The tools of seeing inside, in the "view" of a scene:
//   "peel"       0 skin .. 1 bone, or the name of a stop: "fascia"
//   "hidden", "ghosted", "isolated"  names of structures or layers
//   "lens"       {"at": [x, y], "radius", "strength"}, shares of the picture
//   "cut_away"   0 .. 1, opens the tissue in front of what is "selected"
//   "plane"      "sagittal" or another preset, or {"point_mm": [x, y, z], "normal": [x, y, z]}
void readInside(const core::JsonView& json, scene::ViewSpec& view);

// Throws core::DataError naming the scene's file and entry, and the nearest name, when the view names a
// structure that this leg does not have.
void checkNames(const scene::ViewSpec& view, const std::string& file, const anatomy::Leg& leg);

} // namespace app
