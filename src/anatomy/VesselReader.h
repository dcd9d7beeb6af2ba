// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "anatomy/AnatomyFiles.h"
#include "anatomy/CourseReader.h"
#include "anatomy/Leg.h"

namespace anatomy {

// A vessel and the place in its file, for complaints.
struct VesselEntry {
    Vessel vessel;
    core::JsonView entry;
};

// The ids of the tube laws in tube_laws.json; the laws themselves are read by physiology.
std::vector<std::string> readTubeLawIds(AnatomyFiles& files);
std::string tubeLawFrom(const core::JsonView& entry, const std::vector<std::string>& laws);

// All of vessels/*.json with their joints resolved. Lengths in mm become m.
std::vector<VesselEntry> readVessels(AnatomyFiles& files, const std::vector<std::string>& laws);

// The index of the vessel named by `text`; throws with the nearest name.
int vesselFrom(const core::JsonView& text, const std::vector<VesselEntry>& vessels);

// Three numbers of a unit vector, normalized to rounding; throws when its length is not 1 within 1 %.
glm::dvec3 directionVectorFrom(const core::JsonView& view);

} // namespace anatomy
