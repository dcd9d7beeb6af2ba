// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "app/World.h"
#include "physiology/Snapshot.h"
#include "scene/Geometry.h"

namespace app {

// build/release/leg.glb beside the program's folder. Throws core::DataError when it is not there.
std::filesystem::path bakedLegFile();

// Surfaces of the baked leg, tubes and valves of the anatomy.
scene::LegGeometry loadGeometry(const World& world, const physiology::NetworkLayout& layout);

} // namespace app
