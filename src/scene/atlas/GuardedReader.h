// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

#include "scene/atlas/SurfaceReader.h"

namespace scene::atlas {

// As readParts, in a process of its own with limits on time (5 s and 2 s per MB of computing) and memory
// (1 GB and 100 times the file): a broken file that makes the reading library crash, hang or swell becomes a
// core::DataError like any other. Not for programs with several threads.
std::vector<Part> readPartsGuarded(const std::filesystem::path& file);

} // namespace scene::atlas
