// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "scene/Geometry.h"
#include "scene/ViewSpec.h"

namespace scene {

// From where a structure is really seen, as posed in one frame. Muscles, tendons and bones stand in each
// other's way, veins and arteries too; skin, fat and fascia do not.
class Sight {
public:
    // `layers`: those that are shown, and opaque.
    Sight(const LegGeometry& leg, const FrameInput& frame, const std::set<Layer>& layers);

    struct Look {
        float azimuth = 0.0F, elevation = 0.0F; // as Camera
        float seen = 0.0F;                      // 0..1, share of the structure that nothing stands before
        std::vector<std::string> before;        // what stands before the rest, the worst first
    };
    // The direction that shows most of it; `gone`: structures that are hidden. Empty: it is not shown.
    std::optional<Look> best(const std::string& id, const std::set<std::string>& gone = {}) const;
    std::optional<Bounds> bounds(const std::string& id) const; // m, world

private:
    struct Block { // a few triangles that lie together
        Bounds box;
        std::size_t first = 0, last = 0; // indices of `Mesh::indices`
    };
    struct Mesh {
        std::string id;
        Bounds box;
        std::vector<glm::vec3> points;
        std::vector<std::uint32_t> indices;
        std::vector<Block> blocks;
    };
    struct Line {
        std::string id;
        Bounds box;
        std::vector<glm::vec3> centers;
        std::vector<float> radii; // m, with the wall
    };

    Look lookFrom(float azimuth, float elevation, const std::string& id,
                  const std::vector<glm::vec3>& samples, const std::set<std::string>& gone) const;
    std::set<std::string> blockers(const glm::vec3& from, const glm::vec3& to, const std::string& id,
                                   const std::set<std::string>& gone) const;
    std::vector<glm::vec3> samplesOf(const std::string& id) const;

    std::vector<Mesh> meshes_;
    std::vector<Line> lines_;
};

} // namespace scene
