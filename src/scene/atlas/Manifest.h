// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <glm/mat4x4.hpp>

#include "anatomy/Leg.h"

// A user's own atlas: which of its files are which of our structures, and how they come into our frame.
// docs/import.md explains the format to users.
namespace scene::atlas {

// Where the triangles of a structure are: a whole file, or one node (or mesh) of it.
struct Source {
    std::string file;
    std::string node;  // empty: everything in the file
    std::string where; // place in the manifest, for complaints
};

struct Mapping {
    std::string id; // ours
    std::vector<Source> sources;
    glm::dmat4 adjust{1.0}; // in our frame, m, after the atlas' own transform
    bool optional = false;  // when a source is missing ours is shown instead
    std::string where;
};

struct Manifest {
    std::string file; // for complaints
    std::string name, attribution, license;
    std::vector<double> units;  // m per unit of the files; several: the one that fits is taken
    glm::dmat4 placement{1.0};  // from the files' metres to our frame
    double topCut = 0.560;      // m; everything above is cut off (the modelled leg ends there)
    std::size_t budget = 60000; // triangles of one structure; more are simplified
    std::vector<Mapping> mappings;
};

// Throws core::DataError naming file, place and mend: not there, no JSON, wrong types, unknown keys or ids,
// veins (ours stay), an id twice, axes that are not three different ones, a matrix that flattens.
Manifest loadManifest(const std::filesystem::path& file, const anatomy::Leg& leg);
Manifest parseManifest(std::string_view text, const std::string& name, const anatomy::Leg& leg);

// What a manifest may say about lengths ("mm", "cm", "m", "in", …) in m; 0 when it is none of them.
double unitNamed(std::string_view name);

// The named unit nearest to a length in m.
const char* nearestUnit(double metres);

} // namespace scene::atlas
