// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace exhibit {

// Writes all of it or leaves what was there: a reader never sees half a file, and a full disk loses nothing.
// False when it can't be written.
bool writeWhole(const std::filesystem::path& file, const std::string& text);

} // namespace exhibit
