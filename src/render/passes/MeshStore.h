// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "render/gpu/Buffer.h"
#include "render/gpu/MeshVertex.h"
#include "render/passes/PosedBox.h"
#include "scene/MeshLevels.h"
#include "scene/Visibility.h"
#include "shared/mesh.h"

namespace render {

// One structure in the shared vertex and index buffers.
struct MeshPart : scene::StructureTraits {
    gpu::uint tissue = gpu::kTissueBone;
    int muscle = -1;
    float seed = 0.0F;
    scene::Shortening shortening{};
    struct Range {
        std::uint32_t first = 0, count = 0;
    };
    std::array<Range, scene::kMeshLevels> indices; // full first, then coarser
    std::array<float, scene::kMeshLevels> errors;  // m
    PosedBox box;
    std::vector<PosedBox> slabs; // of its height, for tighter bounds on the screen
};

// All surfaces of the leg, as the card wants them: with their levels, fibers and bounds.
struct MeshTables {
    std::vector<MeshPart> parts;
    std::vector<MeshVertex> vertices;
    std::vector<std::uint32_t> indices;
};
MeshTables tablesOf(const std::vector<scene::StructureMesh>& meshes);

// They on the card.
class MeshStore {
public:
    MeshStore(const Device& device, const MeshTables& tables);

    const std::vector<MeshPart>& parts() const { return parts_; }
    void bind(VkCommandBuffer commands) const;

private:
    std::vector<MeshPart> parts_;
    Buffer vertices_, indices_;
};

// A shift of the noise that depends on the name alone, so a structure looks the same on every run.
float seedOf(const std::string& id);

// The tissue of a layer; veins, valves and blood are no surfaces.
std::optional<gpu::uint> tissueOf(scene::Layer layer);

} // namespace render
