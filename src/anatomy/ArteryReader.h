// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "anatomy/AnatomyFiles.h"
#include "anatomy/Leg.h"

namespace anatomy {

// arteries.json with its joints resolved; lengths in mm become m. Throws core::DataError where an artery
// leaves an unknown one, or does not touch the one it leaves.
std::vector<Artery> readArteries(AnatomyFiles& files);

} // namespace anatomy
