// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "scene/Geometry.h"
#include "ui/lecture/StructureModel.h"

namespace app {

// Finds where the outline of the selected structure runs: along a vein on both sides of it, round a surface
// where that turns away from the eye and nothing more of it lies behind.
class SelectionMarker {
public:
    // As posed and seen in this frame; `aspect`: width / height of the picture. Null for what is not shown.
    std::shared_ptr<ui::SelectionMark> look(const std::string& id, const scene::LegGeometry& leg,
                                            const scene::FrameInput& frame, const scene::ViewSpec& view,
                                            float aspect);
    void forget() { *this = {}; } // the geometry is another one

private:
    struct Edge { // between two triangles of a surface, or at its rim
        std::uint32_t from = 0, to = 0;
        int left = -1, right = -1;
    };
    void know(const scene::StructureMesh& mesh);
    std::vector<std::array<glm::vec3, 2>> rimOf(const scene::StructureMesh& mesh,
                                                const scene::FrameInput& frame, const scene::ViewSpec& view,
                                                float aspect) const;

    std::string id_; // that the edges are of
    std::vector<Edge> edges_;
};

} // namespace app
