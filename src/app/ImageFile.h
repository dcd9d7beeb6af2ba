// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "render/Renderer.h"
#include "ui/DrawnImage.h"

namespace app {

// Writes a PNG; throws core::RuntimeFailure when the file cannot be written.
void writePng(const render::Image& image, const std::filesystem::path& file);

// Reads one, made smaller until both sides are at most `longest` px. Throws core::DataError for a file that
// is none.
ui::DrawnImage readPng(const std::filesystem::path& file, int longest);

} // namespace app
