// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "scene/Geometry.h"
#include "scene/VesselCurve.h"

namespace scene {

// How veins become varicose, and which (assets/signs/varices.json).
struct VaricoseForm {
    std::vector<int> vessels; // index in Leg::vessels
    float widening = 0.0F;    // of the caliber, on top of it
    float winding = 0.0F;     // m to either side
    float wavelength = 0.0F;  // m
    float bulge = 0.0F;       // m by which the skin stands out over them
};

// Varicose tributaries as they are drawn: wound, widened in sacs, raising the skin. Where other veins join,
// and at their ends, they stay where they were. The simulation knows nothing of it.
class VaricoseVeins {
public:
    VaricoseVeins(VaricoseForm form, float amount); // 0..1; at 0 nothing changes

    void wind(const anatomy::Leg& leg, std::vector<VesselCurve>& curves) const;
    // Lifts the skin over wound curves; to be done before the fat is measured.
    void bulge(const std::vector<VesselCurve>& curves, std::vector<StructureMesh>& meshes) const;

private:
    VesselCurve wound(const anatomy::Leg& leg, int vessel) const;

    VaricoseForm form_;
    float amount_;
};

} // namespace scene
