// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "sculpt/AnatomyData.h"
#include "sculpt/FiberField.h"
#include "sculpt/SculptPlan.h"

namespace sculpt {

// A structure as a field, before clearance.
struct Shape {
    FieldPtr field;
    std::shared_ptr<const FiberField> fibers; // muscles and tendons
    double volume = 0.0;                      // mm³ measured; 0 where the shape itself is the measurement
    float trimLimit = 0.4F; // mm it may be grown or shrunk to that volume: more would hide errors
};

// A bone from its measurements. The femur is cut at the top. Throws core::DataError when there are none.
Shape boneShape(const StructurePlan& plan, const AnatomyData& data, float topCut);

// A muscle or tendon; tendons are led around the bones. The Achilles tendon becomes one tapering strap.
// Throws core::DataError when there are no measurements.
Shape softShape(const StructurePlan& plan, const AnatomyData& data, const Field& bones);

// The course of a retinaculum or an aponeurosis. Throws core::DataError when there is none.
const MeasuredBand& bandOf(const StructurePlan& plan, const AnatomyData& data);

// Distal femur (mm): shaft from level sections, faded inwards below z = 496, joined with the condyles from
// sagittal sections. 4.5 mm per 16 mm squared is the fade that leaves no seam.
FieldPtr femurEnd(const MeasuredLoft& shaft, const MeasuredLoft& condyles, float topCut);

} // namespace sculpt
