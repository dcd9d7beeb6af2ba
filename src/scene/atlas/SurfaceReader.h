// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "scene/atlas/Surface.h"

namespace scene::atlas {

// One node or mesh of a file.
struct Part {
    std::string name; // of the node; of the mesh where that is another
    std::string meshName;
    Surface surface; // the file's own units and axes, node transforms applied
};

// Every surface of a file that Assimp understands. Throws core::DataError, one line, for a file that is not
// there, too large, broken, without triangles, or with coordinates that are not numbers.
std::vector<Part> readParts(const std::filesystem::path& file);

// Whether a name of the manifest means this part: capitals make no difference, nor do spaces, dots and
// underscores, which exporters exchange.
bool isNamed(const Part& part, const std::string& name);

// The files of a folder, found by path, by name or by name without ending, below it at any depth.
class Folder {
public:
    explicit Folder(const std::filesystem::path& path); // throws core::DataError when it cannot be read

    // Empty when there is none. Throws core::DataError when the name means several.
    std::filesystem::path find(const std::string& name) const;
    std::string nearest(const std::string& name) const;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
    std::vector<std::filesystem::path> files_; // sorted
};

} // namespace scene::atlas
