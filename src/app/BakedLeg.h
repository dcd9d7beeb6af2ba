// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "app/World.h"
#include "physiology/Snapshot.h"
#include "scene/Geometry.h"

namespace app {

// build/release/leg.glb beside the program's folder. Throws core::DataError when it is not there.
std::filesystem::path bakedLegFile();

// What --leg names; empty stays empty. Throws core::DataError unless it is a .glb file that is there.
std::filesystem::path importedLegFile(const std::string& option);

// Surfaces of the baked leg (or of World::surfaces), tubes and valves of the anatomy; the veins as varicose
// as the clinical class has them.
scene::LegGeometry loadGeometry(const World& world, const physiology::NetworkLayout& layout, int ceap = 0);

} // namespace app
