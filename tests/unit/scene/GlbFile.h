// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

// A binary glTF file with one triangle, to be broken in tests.
namespace glbFile {

struct Triangle {
    std::string node;
    float x = 0.1F;              // of the second vertex (x, 0.2, 0.3) in the leg's frame
    std::uint32_t lastIndex = 2; // of the triangle's third corner
};

// The root node turns the leg's frame into y-up. Normals +z, tangents +x, colors 0.5, 0.2, 0.75.
std::string withTriangle(const Triangle& triangle);

} // namespace glbFile
