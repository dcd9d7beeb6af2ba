// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

#include "sculpt/TubeField.h"

namespace sculpt {

// The axial vessels of the calf (popliteal, tibial and fibular arteries and veins) as tubes as wide as their
// walls, mm. They lie in corridors between muscles that the measured sections are too coarse to keep open, so
// the muscles have to make way for them as they do for bones. Throws core::DataError for bad vessel files.
std::vector<std::vector<PathPoint>> vesselCorridors(const std::filesystem::path& anatomyFolder);

// The superficial veins in the same form: where the fat is thinner than they are, the skin bulges over them.
std::vector<std::vector<PathPoint>> veinsUnderTheSkin(const std::filesystem::path& anatomyFolder);

} // namespace sculpt
