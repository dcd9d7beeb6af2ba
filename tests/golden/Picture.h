// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgb; // 3 bytes per pixel, top row first
};

std::optional<Picture> readPicture(const std::filesystem::path& file); // nothing when there is none
void writePicture(const Picture& picture, const std::filesystem::path& file);

struct Difference {
    double share = 0.0; // of pixels that differ by more than the tolerance in a channel
    double mean = 0.0;  // mean absolute difference, 0..255
    Picture map;        // white where they differ
};

// Both must be of the same size.
Difference compare(const Picture& one, const Picture& other, int tolerance);
