// SPDX-License-Identifier: Apache-2.0
#include "app/ImportedLegFile.h"

#include <algorithm>

#include "core/Units.h"
#include "sculpt/FiberField.h"
#include "sculpt/GlbWriter.h"

namespace app {
namespace {

constexpr float kThicknessOfWhite = 0.1F; // m, as GlbWriter says

sculpt::Kind kindOf(scene::Layer layer) {
    switch (layer) {
    case scene::Layer::bone:
        return sculpt::Kind::bone;
    case scene::Layer::muscle:
        return sculpt::Kind::muscle;
    case scene::Layer::fascia:
        return sculpt::Kind::fascia;
    case scene::Layer::skin:
    case scene::Layer::fat:
        return sculpt::Kind::skin;
    default:
        return sculpt::Kind::tendon;
    }
}

sculpt::BakedStructure bakedFrom(const scene::StructureMesh& mesh) {
    sculpt::BakedStructure baked;
    baked.id = mesh.id;
    baked.kind = kindOf(mesh.layer);
    for (const auto& vertex : mesh.vertices) {
        baked.mesh.positions.push_back(vertex.position * static_cast<float>(core::toMm(1.0)));
        baked.mesh.normals.push_back(vertex.normal);
        const bool fibrous = glm::dot(vertex.fiber, vertex.fiber) > 0.5F;
        baked.fibers.push_back(fibrous ? vertex.fiber : sculpt::anyTangent(vertex.normal));
        baked.colors.emplace_back(vertex.occlusion, std::min(vertex.thickness / kThicknessOfWhite, 1.0F),
                                  vertex.tendon, 1.0F);
        anatomy::SkinWeights weights{};
        std::copy(vertex.weights.begin(), vertex.weights.end(), weights.begin());
        baked.weights.push_back(weights);
    }
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3)
        baked.mesh.triangles.push_back({mesh.indices[i], mesh.indices[i + 1], mesh.indices[i + 2]});
    return baked;
}

sculpt::GlbAbout aboutImport(const scene::atlas::ImportedLeg& imported,
                             const scene::atlas::Manifest& manifest) {
    sculpt::GlbAbout about = sculpt::aboutBakedLeg("");
    about.generator = "second-heart import";
    about.copyright = manifest.attribution + " (" + manifest.license + "); the rest: " + about.copyright;
    about.extras = {
        {"atlas", manifest.name}, {"attribution", manifest.attribution}, {"license", manifest.license}};
    for (const auto& mesh : imported.meshes) {
        const auto origin = imported.origins.find(mesh.id);
        about.structures[mesh.id] = {{"kind", scene::nameOf(mesh.layer)},
                                     {"from", origin == imported.origins.end()
                                                  ? "Second Heart"
                                                  : manifest.name + ": " + origin->second}};
    }
    return about;
}

} // namespace

void writeImportedLeg(const std::filesystem::path& file, const scene::atlas::ImportedLeg& imported,
                      const scene::atlas::Manifest& manifest, const anatomy::Rig& rig) {
    std::vector<sculpt::BakedStructure> structures;
    for (const auto& mesh : imported.meshes)
        structures.push_back(bakedFrom(mesh));
    sculpt::writeGlb(file, structures, rig, aboutImport(imported, manifest));
}

} // namespace app
