// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "scene/Geometry.h"
#include "scene/atlas/AtlasImport.h"

// A leg of five ellipsoids, and atlases of it as files, to be imported and broken in tests.
namespace tinyAtlas {

struct Ellipsoid {
    std::string id;
    glm::vec3 center, half; // m
};

const std::vector<Ellipsoid>& shapes();

// What stands for our baked leg: fibers run down, tendon share 1 in the lower half.
std::vector<scene::StructureMesh> ours();

using Move = std::function<glm::vec3(const glm::vec3&)>; // from our frame (m) to the file's

// An OBJ file of one ellipsoid with about 2 n² triangles.
std::string obj(const Ellipsoid& shape, const Move& move, int n = 12);

// A new folder with a file ID.obj per shape.
std::filesystem::path folder(const std::string& name, const Move& move);

glm::vec3 inMm(const glm::vec3& point); // our frame in mm

void write(const std::filesystem::path& file, const std::string& bytes);

// A manifest of all five shapes; `head` replaces unit, axes and offset.
std::string manifest(const std::string& head = R"("unit": "mm",
    "axes": {"lateral": "x", "anterior": "y", "up": "z"})");

struct Outcome {
    scene::atlas::ImportedLeg leg;
    std::vector<std::string> lines; // of progress
    std::string complaint;          // empty: none
};
Outcome import(const std::filesystem::path& folder, const std::string& manifest);

const scene::StructureMesh& structure(const scene::atlas::ImportedLeg& leg, const std::string& id);

} // namespace tinyAtlas
