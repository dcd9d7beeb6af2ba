// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include <glm/mat4x4.hpp>

#include "scene/Geometry.h"
#include "scene/ViewSpec.h"

namespace scene {

// A place on a structure that is seen in a picture.
struct SeenPlace {
    std::string id;
    Layer layer = Layer::bone;
    float size = 0.0F; // share of the picture that it covers
    glm::vec3 rest{0.0F}, byFat{0.0F};
    std::array<float, anatomy::kBodyCount> weights{};

    glm::vec3 posed(const FrameInput& frame) const { return frame.pose.posed(weights, rest, byFat); }
};

// What is seen of the leg, and where, on a coarse grid. It is looked at bit by bit, a few thousand triangles
// a call, so that no frame waits for it; ghosts are looked through, and what a cut takes away is not there.
// Lens and opened ways are not known here.
class SeenStructures {
public:
    // The geometry must be the same until a look is finished, or forget() be called. True: it has just been.
    bool look(const LegGeometry& leg, const FrameInput& frame, const ViewSpec& view, float aspect);
    void forget() { *this = {}; }
    // As of the last finished look, the largest first.
    const std::vector<SeenPlace>& seen() const { return seen_; }

private:
    struct Cell {
        float depth = 1e9F; // m from the eye
        int mesh = -1;
        std::uint32_t vertex = 0;
    };
    struct Projected {
        float x = 0.0F, y = 0.0F, depth = -1.0F; // cells; depth below 0: not in the picture
    };
    Projected project(const glm::vec3& place) const;
    bool shows(const std::string& id, Layer layer) const;
    void begin(const ViewSpec& view, float aspect);
    void cover(const StructureMesh& mesh, int index, const FrameInput& frame);
    void fill(const std::array<Projected, 3>& corners, int mesh, std::uint32_t vertex);
    void finish(const LegGeometry& leg, const FrameInput& frame);
    void findMeshes(const LegGeometry& leg);
    void findTubes(const LegGeometry& leg, const FrameInput& frame);
    void findValves(const LegGeometry& leg, const FrameInput& frame);
    bool free(const Projected& at, float slack) const;

    ViewSpec view_;
    glm::mat4 matrix_{1.0F};
    std::size_t next_ = 0; // mesh
    bool looking_ = false;
    std::vector<Cell> cells_;
    std::vector<Projected> scratch_;
    std::vector<SeenPlace> seen_;
};

} // namespace scene
