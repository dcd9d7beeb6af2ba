// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "anatomy/Leg.h"
#include "physiology/Snapshot.h"

// What a card tells of a structure at one moment, as numbers.
namespace ui {

struct CardFigure {
    const char* key = ""; // of its text
    const char* unit = "";
    int decimals = 0;
    double value = 0.0;
    bool operator==(const CardFigure&) const = default;
};

// Of a vein in the middle of its course: pressure, flow, speed, width, cross-section, oxygen. Of a valve:
// opening, flow, pressure below and above, leak. Of a muscle: activation and pressure. None of anything else.
std::vector<CardFigure> figuresOf(const anatomy::Leg& leg, const physiology::Snapshot& snapshot,
                                  const std::string& id);

// Key of the words for which way the blood of a vein or valve runs at `flow` mL/s.
const char* wayOf(const anatomy::Leg& leg, const std::string& id, double flow);

struct ValveNow {
    std::string id;
    float opening = 0.0F, leak = 0.0F; // 0..1
    enum class State { shut, open, leaking } state = State::shut;
};
// The valves of a vein, along its flow. Leaking: cannot shut.
std::vector<ValveNow> valvesOf(const anatomy::Leg& leg, const physiology::Snapshot& snapshot,
                               const std::string& vein);

// The veins that a vein gets its blood from and leads it to, the widest first.
struct Neighbors {
    std::vector<std::string> from, into;
};
Neighbors neighborsOf(const anatomy::Leg& leg, const std::string& vein);

// The veins that a muscle presses on, the widest first.
std::vector<std::string> squeezedBy(const anatomy::Leg& leg, const std::string& muscle);

// mmHg in the middle of a vein, before a valve, or in a muscle; 0 of anything else.
double pressureIn(const anatomy::Leg& leg, const physiology::Snapshot& snapshot, const std::string& id);

} // namespace ui
