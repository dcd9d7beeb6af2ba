// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace ui {

enum class FontWeight { regular, bold };

// The file of the readable sans-serif font that fontconfig offers, Noto Sans where it is installed. Throws
// core::RuntimeFailure when the machine has no font at all.
std::filesystem::path fontFile(FontWeight weight);

} // namespace ui
