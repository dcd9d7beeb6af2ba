// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <glm/vec2.hpp>

#include "ui/Model.h"
#include "ui/Rect.h"

namespace ui {

// Boxes that together cover the leg in a picture of this size, px; a little larger than it is. Empty without
// a leg.
std::vector<Rect> legOutline(const Model& model, const anatomy::Leg& leg, glm::vec2 size);

inline bool overlap(const Rect& a, const Rect& b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

} // namespace ui
