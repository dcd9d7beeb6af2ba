// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sculpt/Grid.h"

namespace sculpt {

// The deep fascia of leg and knee as a field (mm): it lies on muscle and on the subcutaneous face of the
// tibia, and bridges the grooves between them, the popliteal fossa and the sides of the patella like a ball
// of 22 mm rolled around the limb. Up to 40 mm above the cut; below the ankle FootCore takes over.
Grid fasciaSheath(const std::vector<FieldPtr>& tissue, float topCut, float spacing);

} // namespace sculpt
