// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "anatomy/Leg.h"

namespace physiology {

// A place on a vessel where segments end: its own ends and every side branch.
struct Cut {
    double at = 0.0; // 0..1 along the vessel
    int node = -1;   // junction shared with other vessels, -1: closed end
};

// How the vessels hang together once each is cut at its side branches.
struct Topology {
    std::vector<std::vector<Cut>> cuts; // per vessel, ascending, first 0 and last 1
    int nodeCount = 0;
    int atriumNode = -1; // the free end of the inferior vena cava
};

// Cuts vessels at their joins. Joins nearer than `merge` (m) to each other share one junction, those nearer
// than that to a vessel's end move to the end. Throws core::DataError unless exactly one vessel ends freely.
Topology cutAtJoins(const anatomy::Leg& leg, double merge);

} // namespace physiology
