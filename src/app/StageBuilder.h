// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <map>
#include <optional>

#include "app/GarmentTable.h"
#include "app/World.h"
#include "physiology/ActivityData.h"
#include "physiology/Probes.h"
#include "physiology/Snapshot.h"
#include "scene/CellBlend.h"
#include "scene/Geometry.h"
#include "scene/ViewSpec.h"

namespace app {

// What stands around the leg in a frame, in the numbers of the simulation: what the stocking presses with,
// the pressure under the sole, how far the belt of the treadmill has run, and the column of pressure.
class StageBuilder {
public:
    StageBuilder(const World& world, const scene::LegGeometry& geometry); // throws core::DataError

    void fill(const physiology::Snapshot& snapshot, const scene::ViewSpec& view, scene::FrameInput& frame);

private:
    void fillSole(const physiology::Snapshot& snapshot, scene::FrameInput& frame) const;
    void fillBelt(const physiology::Snapshot& snapshot, scene::FrameInput& frame) const;
    void fillColumn(const physiology::Snapshot& snapshot, const scene::ViewSpec& view,
                    scene::FrameInput& frame) const;
    void findAnkle(const std::shared_ptr<const physiology::NetworkLayout>& layout);

    std::shared_ptr<const anatomy::Leg> leg_;
    GarmentTable garments_;
    std::map<std::string, physiology::Activity> activities_;
    physiology::Probe ankle_;
    scene::CellBlend ankleCell_; // in the layout
    std::shared_ptr<const physiology::NetworkLayout> layout_;
    std::array<float, 4> soleAreas_{}; // m²
    double density_ = 0.0;             // kg/m³
};

} // namespace app
