// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "anatomy/VesselReader.h"

namespace anatomy {

// beds.json. mL and mmHg s/mL become SI; the shares of the inflow must add up to 1.
std::vector<Bed> readBeds(AnatomyFiles& files, const std::vector<VesselEntry>& vessels,
                          const std::vector<std::string>& laws);

} // namespace anatomy
