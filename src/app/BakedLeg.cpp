// SPDX-License-Identifier: Apache-2.0
#include "app/BakedLeg.h"

#include <algorithm>

#include "app/LayoutToScene.h"
#include "app/SignTable.h"
#include "core/Assets.h"
#include "core/DataError.h"
#include "physiology/Stockings.h"
#include "scene/ArteryMesh.h"
#include "scene/FatLayer.h"
#include "scene/Footprint.h"
#include "scene/LegImport.h"
#include "scene/MuscleSwell.h"
#include "scene/Stocking.h"
#include "scene/TubeBuilder.h"
#include "scene/VesselCurve.h"

namespace app {
namespace {

constexpr double kCut = 0.560; // m above the sole, where the modeled leg ends (assets/anatomy/sculpt.json)

// The surfaces of the leg file, and our arteries where it has none of that name.
std::vector<scene::StructureMesh> meshesWithArteries(const World& world) {
    auto meshes = scene::loadStructures(world.surfaces.empty() ? bakedLegFile() : world.surfaces, *world.leg);
    for (auto& artery : scene::buildArteries(*world.leg, kCut)) {
        const bool given =
            std::any_of(meshes.begin(), meshes.end(), [&](const auto& mesh) { return mesh.id == artery.id; });
        if (!given) meshes.push_back(std::move(artery));
    }
    return meshes;
}

// What is worn and what is printed on the ground, from the skin as the fat moves it.
void dress(std::vector<scene::StructureMesh>& meshes, const World& world) {
    const auto top = static_cast<float>(physiology::Stockings(world.assets).top());
    if (auto stocking = scene::stockingOver(meshes, scene::stockingCut(world.leg->rig, top)))
        meshes.push_back(std::move(*stocking));
    if (auto footprint = scene::footprintUnder(meshes, world.leg->rig))
        meshes.push_back(std::move(*footprint));
}

} // namespace

std::filesystem::path bakedLegFile() {
    auto file = core::programFolder().parent_path() / "leg.glb";
    if (std::filesystem::exists(file)) return file;
    throw core::DataError(file.string(), "", "the baked leg is not there", "bake it with ./dev build");
}

std::filesystem::path importedLegFile(const std::string& option) {
    if (option.empty()) return {};
    const char* const hint = "give a .glb file that `second-heart import` wrote";
    std::error_code none;
    if (!std::filesystem::is_regular_file(option, none))
        throw core::DataError("command line", "--leg", "\"" + option + "\" is not there", hint);
    if (!option.ends_with(".glb"))
        throw core::DataError("command line", "--leg", "\"" + option + "\" is no .glb file", hint);
    return option;
}

scene::LegGeometry loadGeometry(const World& world, const physiology::NetworkLayout& layout, int ceap) {
    const scene::CellMap cells = cellMapOf(layout);
    scene::check(cells, *world.leg);
    scene::LegGeometry geometry;
    geometry.meshes = meshesWithArteries(world);
    scene::measureShortening(geometry.meshes, world.leg->rig);
    auto curves = scene::curvesOf(*world.leg);
    const SignTable signs(world.assets, *world.leg);
    const scene::VaricoseVeins varices(signs.varicoseForm(), signs.varicosityOf(ceap));
    varices.wind(*world.leg, curves);
    varices.bulge(curves, geometry.meshes);
    scene::FatLayer(geometry.meshes).carry(*world.leg, curves);
    dress(geometry.meshes, world);
    geometry.tubes = scene::buildTubes(*world.leg, curves, cells);
    geometry.valves = scene::buildValves(*world.leg, curves, cells);
    return geometry;
}

} // namespace app
