// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "sculpt/AnatomyData.h"
#include "sculpt/Grid.h"
#include "sculpt/Shapes.h"

namespace sculpt {

// What retinacula and the plantar aponeurosis lie on: bones, muscles and tendons with the hollows between
// them bridged as a taut sheet bridges them (closed with a ball of 12 mm).
std::shared_ptr<const Grid> bandBed(const std::vector<FieldPtr>& parts, float spacing);

// A sheet of even thickness on the bed, within half its width (the radius of its path's points) of the path.
Shape bandShape(const MeasuredBand& band, const std::shared_ptr<const Grid>& bed);

} // namespace sculpt
