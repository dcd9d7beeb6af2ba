// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace sculpt {

// Hash of everything the baked leg follows from: the data files' contents and the program that bakes. Throws
// core::DataError when a file is missing.
std::string inputHash(const std::filesystem::path& anatomyFolder, const std::filesystem::path& program);

} // namespace sculpt
