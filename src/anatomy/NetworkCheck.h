// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "anatomy/VesselReader.h"

// What must hold between vessels. Each check throws core::DataError at the entry that breaks it.
namespace anatomy {

// Both ends lie where the joint says, to 1.5 mm.
void checkJointsTouch(const std::vector<VesselEntry>& vessels);

// One vessel, a central one, ends free (the right atrium), and every other leads there without a circle.
void checkAllReachAtrium(const std::vector<VesselEntry>& vessels);

// Every free start is fed: by a bed, or by a vessel that opens into it there.
void checkStartsAreFed(const std::vector<VesselEntry>& vessels, const std::vector<Bed>& beds);

// Perforators have a direction and run in it: above the ankle from a superficial to a deep or muscular vein,
// in the foot from deep to superficial, or valveless; other vessels have none.
void checkPerforators(const std::vector<VesselEntry>& vessels);

} // namespace anatomy
