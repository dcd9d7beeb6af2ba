// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "render/Renderer.h"

namespace app {

// Writes a PNG; throws core::RuntimeFailure when the file cannot be written.
void writePng(const render::Image& image, const std::filesystem::path& file);

} // namespace app
