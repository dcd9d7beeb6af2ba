// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace core {

// The folder with the data files: $SECOND_HEART_ASSETS, else assets/ found by walking up from the program's
// own folder. Throws DataError when there is none.
std::filesystem::path assetsFolder();

// The folder of the running program (…/build/release/bin).
std::filesystem::path programFolder();

} // namespace core
