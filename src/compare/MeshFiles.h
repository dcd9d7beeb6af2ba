// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "compare/Soup.h"

namespace compare {

// All triangles of one file that Assimp reads (ply, obj, stl, ...), node transforms applied, in the file's
// own units and axes. Throws core::DataError when it is missing, broken or without triangles.
Soup readSoup(const std::filesystem::path& file);

// The structures of a baked leg (or any glTF whose meshes bear our ids, y up, metres), mm in our frame.
std::map<std::string, Soup> readLeg(const std::filesystem::path& file);

} // namespace compare
