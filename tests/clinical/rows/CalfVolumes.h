// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace clinical {

// A section of the page: what plethysmography sees between ankle and knee, by what holds it.
std::string calfVolumes(const std::filesystem::path& assets);

} // namespace clinical
