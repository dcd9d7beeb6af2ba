// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "scene/Geometry.h"
#include "scene/PointGrid.h"
#include "scene/VesselCurve.h"

namespace scene {

// The fat between deep fascia and skin, and where it takes what lies in it when it grows thicker: the skin
// moves outwards by as much as the fat is thick there now, the fascia stays, a vein in between moves by its
// share of the depth. Around the ankle it grows by half, on the foot hardly at all (subcutaneous fat of calf,
// ankle and foot: 3-15, 2-5 and 1-3 mm, ultrasound, as assets/physiology/physique.json). Without skin, or
// without a fascia beneath it, fat cannot be told from flesh, and nothing moves.
class FatLayer {
public:
    // Sets StructureMesh::Vertex::byFat of the skin and of the fat. At the cut through the thigh it evens the
    // rims and sinks the lids of skin and fascia beneath the flesh.
    explicit FatLayer(std::vector<StructureMesh>& meshes);

    // Sets byFat along the veins of the leg, one curve each. Where a slim leg's fat is thinner than a vein,
    // the vein sinks with the skin that lies on it.
    void carry(const anatomy::Leg& leg, std::vector<VesselCurve>& curves) const;
    // m when the fat is twice as thick; of something that needs this much room (m) below the skin even in
    // the slimmest leg
    glm::vec3 shiftAt(const glm::vec3& rest, float room = 0.0F) const;
    float thicknessNear(const glm::vec3& rest) const; // m, 0 where there is no skin near

private:
    struct Place {
        glm::vec3 skin, normal;
        float thickness = 0.0F; // m
        float byFat = 0.0F;     // m
    };
    std::vector<Place> places_;
    std::unique_ptr<PointGrid> grid_;
};

} // namespace scene
