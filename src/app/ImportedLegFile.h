// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "anatomy/Leg.h"
#include "scene/atlas/AtlasImport.h"

namespace app {

// Writes an imported leg as the bake writes ours. asset.copyright and asset.extras name the atlas, its
// attribution and licence; extras.from of each mesh says whose it is: the atlas' files, or "Second Heart".
// Throws core::RuntimeFailure when the file cannot be written.
void writeImportedLeg(const std::filesystem::path& file, const scene::atlas::ImportedLeg& imported,
                      const scene::atlas::Manifest& manifest, const anatomy::Rig& rig);

} // namespace app
