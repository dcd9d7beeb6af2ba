// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "Dissection.h"

// The drawn centerline of an artery every 1.5 mm, below the cut only.
std::vector<VeinSample> samplesOfArtery(const anatomy::Leg& leg, const std::string& id);

// The artery of a pair of companion veins (their ids end in _1 and _2).
struct CompanionPair {
    const char* artery;
    const char* veins; // stem
};
const std::vector<CompanionPair>& companionPairs();
