// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace ui {

struct DrawnImage {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgba; // sRGB, row by row from the top
};

} // namespace ui
