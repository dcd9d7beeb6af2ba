// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "anatomy/Leg.h"
#include "scene/Geometry.h"
#include "scene/atlas/Manifest.h"

namespace scene::atlas {

// A leg made of a user's atlas where the manifest maps it and of ours elsewhere.
struct ImportedLeg {
    std::vector<StructureMesh> meshes;          // by id
    std::map<std::string, std::string> origins; // id to the atlas' files, of what is theirs
};

using Progress = std::function<void(const std::string& line)>;

// Reads what the manifest names from the folder, brings it into our frame and computes what our surfaces
// have: normals, fiber direction, tendon share, occlusion, thickness, weights. `ours` is the baked leg. Says
// a line per structure, and what was simplified or left to ours.
// Throws core::DataError, one line, as Manifest, SurfaceReader and Fit say.
ImportedLeg importAtlas(const std::filesystem::path& folder, const Manifest& manifest,
                        const std::vector<StructureMesh>& ours, const anatomy::Leg& leg,
                        const Progress& report);

} // namespace scene::atlas
