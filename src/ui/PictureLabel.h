// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include <glm/vec3.hpp>

#include "ui/LumenState.h"

namespace ui {

// A name beside a picture, with a line to what it names.
struct PictureLabel {
    enum class Side { nearer, left, right }; // of the picture

    std::string id;        // of the structure
    std::string words;     // empty: the structure's name
    glm::vec3 place{0.0F}; // world
    Side side = Side::nearer;
    std::optional<LumenState> lumen{}; // of a vein there, drawn beside its name
};

} // namespace ui
