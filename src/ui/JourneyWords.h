// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "ui/JourneySketch.h"
#include "ui/Panel.h"

// What is told of clots and of a piece that has broken off.
namespace ui {

std::string stationName(const Panel& panel, JourneyStation station, const physiology::Embolus& piece);
std::string journeyTitle(const Panel& panel, const physiology::Embolus& piece); // since when
std::string journeyState(const Panel& panel, const physiology::Embolus& piece); // where it is
// Where the greatest clot is, how much of its vein it fills, and what flows through it and beside it.
std::string clotState(const Panel& panel, const physiology::Snapshot& snapshot);

// m³/s at the ends of a vein, and of all other veins of its kind, now.
struct ClotFlows {
    double own = 0.0, others = 0.0;
};
ClotFlows clotFlows(const anatomy::Leg& leg, const physiology::Snapshot& snapshot, int vessel);

} // namespace ui
