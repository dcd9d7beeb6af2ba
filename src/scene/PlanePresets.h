// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scene/SectionPlane.h"

namespace scene {

// Named sections of the resting leg: "ankle", "mid-calf" and "knee" lie where vein clinics look with
// ultrasound (axial); "sagittal" and "coronal" run through the shaft of the tibia.
const std::vector<std::string>& planePresets();
std::optional<SectionPlane> planePreset(const std::string& name);

// Along the normal (m), and turned by two angles (rad) about the right and up axes of its picture.
SectionPlane moved(const SectionPlane& plane, float along);
SectionPlane tilted(const SectionPlane& plane, float aboutRight, float aboutUp);

} // namespace scene
