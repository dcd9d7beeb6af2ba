// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <glm/vec2.hpp>

#include "anatomy/Leg.h"
#include "physiology/Clot.h"

// The way of a piece of clot through a body seen from the front: metres, x to the viewer's right from the
// middle of the body, y up from the soles. Veins lie where their courses lie; heart and lungs are schematic.
namespace ui {

enum class JourneyStation { leg, popliteal, femoral, iliac, cava, rightHeart, lung };
inline constexpr int kJourneyStations = 7;

JourneyStation stationOf(const anatomy::Leg& leg, const physiology::Embolus& piece);
glm::vec2 piecePlace(const anatomy::Leg& leg, const physiology::Embolus& piece, bool leftLeg);

// A vein from 0..1 along it on, and those that it empties into, up to the right atrium.
struct WayStart {
    int vessel = 0; // index in Leg::vessels
    double at = 0.0;
};
std::vector<glm::vec2> wayToHeart(const anatomy::Leg& leg, const WayStart& start, bool leftLeg);

// Of one vein, or none of it where `id` names no vein of this leg.
std::vector<glm::vec2> courseOf(const anatomy::Leg& leg, const char* id, bool leftLeg);

glm::vec2 heartPlace();          // right atrium and ventricle
glm::vec2 lungPlace(float side); // -1 the viewer's left, 1 right

} // namespace ui
