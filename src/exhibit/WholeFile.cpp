// SPDX-License-Identifier: Apache-2.0
#include "exhibit/WholeFile.h"

#include <fstream>
#include <system_error>

namespace exhibit {

bool writeWhole(const std::filesystem::path& file, const std::string& text) {
    auto draft = file;
    draft += ".new";
    std::error_code problem;
    {
        std::ofstream out(draft, std::ios::binary | std::ios::trunc);
        out << text;
        out.close();
        if (!out) {
            std::filesystem::remove(draft, problem);
            return false;
        }
    }
    std::filesystem::rename(draft, file, problem);
    return !problem;
}

} // namespace exhibit
