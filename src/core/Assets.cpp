// SPDX-License-Identifier: Apache-2.0
#include "core/Assets.h"

#include <cstdlib>

#include "core/DataError.h"

namespace core {

std::filesystem::path programFolder() {
    return std::filesystem::read_symlink("/proc/self/exe").parent_path();
}

std::filesystem::path assetsFolder() {
    if (const char* named = std::getenv("SECOND_HEART_ASSETS")) {
        if (std::filesystem::is_directory(std::filesystem::path(named) / "anatomy")) return named;
        throw DataError("SECOND_HEART_ASSETS", named, "is not the folder of the data files",
                        "set it to the folder that holds anatomy/, or unset it");
    }
    for (auto folder = programFolder(); !folder.empty() && folder != folder.root_path();
         folder = folder.parent_path()) {
        if (std::filesystem::is_directory(folder / "assets" / "anatomy")) return folder / "assets";
    }
    throw DataError("assets", "", "the folder of the data files was not found",
                    "keep assets/ beside the program or set SECOND_HEART_ASSETS");
}

} // namespace core
