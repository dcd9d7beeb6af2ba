// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "anatomy/Leg.h"
#include "hemodynamics/Network.h"
#include "physiology/Snapshot.h"

namespace physiology {

// Puts every valve of the leg on the nearest free face of its vessel: between two cells, or at a segment's
// end. Fills network.valves and layout.valves in the order of Leg::valves. Throws core::DataError when a
// vessel has more valves than faces.
void placeValves(const anatomy::Leg& leg, const hemodynamics::Valve& constants,
                 hemodynamics::Network& network, NetworkLayout& layout);

} // namespace physiology
