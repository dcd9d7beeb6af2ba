// SPDX-License-Identifier: Apache-2.0
#include "app/BakedLeg.h"

#include "app/LayoutToScene.h"
#include "core/Assets.h"
#include "core/DataError.h"
#include "scene/LegImport.h"
#include "scene/TubeBuilder.h"
#include "scene/VesselCurve.h"

namespace app {
std::filesystem::path bakedLegFile() {
    const auto file = core::programFolder().parent_path() / "leg.glb";
    if (std::filesystem::exists(file)) return file;
    throw core::DataError(file.string(), "", "the baked leg is not there", "bake it with ./dev build");
}

scene::LegGeometry loadGeometry(const World& world, const physiology::NetworkLayout& layout) {
    const scene::CellMap cells = cellMapOf(layout);
    scene::check(cells, *world.leg);
    const auto curves = scene::curvesOf(*world.leg);
    return {scene::loadStructures(bakedLegFile(), *world.leg), scene::buildTubes(*world.leg, curves, cells),
            scene::buildValves(*world.leg, curves, cells)};
}

} // namespace app
