// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <imgui.h>

#include "physiology/circulation/CirculationReading.h"

namespace ui {

struct Panel;

// The way of the blood through the sketch of a body, in shares of its width and height from the top left: one
// line for each station, each beginning where the one before ends. The person is seen from the front.
struct SketchLine {
    std::vector<ImVec2> points;
    bool oxygenated = false;
};
const SketchLine& sketchLine(physiology::circulation::Station station);
ImVec2 dropPlace(const physiology::circulation::TaggedDrop& drop); // in the same shares

// Heart, lungs, arteries, veins and two legs, schematic, moved by the reading: the heart contracts with its
// beat, lungs widen with the breath, a mark passes for each beat and in the leg for each 10 mL.
void drawBodySketch(const Panel& panel, const physiology::circulation::CirculationReading& reading,
                    ImVec2 low, ImVec2 size);

} // namespace ui
