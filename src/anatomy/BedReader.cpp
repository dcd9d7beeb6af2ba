// SPDX-License-Identifier: Apache-2.0
#include "anatomy/BedReader.h"

#include <cmath>

#include "anatomy/Names.h"
#include "core/Units.h"

namespace anatomy {
namespace {

Bed::Outlet outletFrom(const core::JsonView& outlet, const std::vector<VesselEntry>& vessels) {
    const double resistance = outlet.at("resistance_mmhg_s_per_ml").number(0.01, 1e5);
    return {.vessel = vesselFrom(outlet.at("vessel"), vessels),
            .at = outlet.at("at").number(0.0, 1.0),
            .resistance = core::fromMmHg(resistance) / core::fromMl(1.0),
            .valved = outlet.at("valved").boolean()};
}

Bed bedFrom(const core::JsonView& entry, const std::vector<VesselEntry>& vessels,
            const std::vector<std::string>& laws, UniqueIds& ids) {
    Bed bed;
    bed.id = ids.read(entry);
    bed.name = entry.at("name").string();
    bed.compartment = compartmentFrom(entry.at("compartment"));
    bed.position = positionFrom(entry.at("position"));
    bed.depthBelowSkin = core::fromMm(entry.at("depth_below_skin").number(0.5, 150.0));
    bed.referenceVolume = core::fromMl(entry.at("reference_volume_ml").number(0.1, 1000.0));
    bed.tubeLaw = tubeLawFrom(entry, laws);
    bed.inflowShare = entry.at("inflow_share").number(0.0, 1.0);
    bed.betweenAnkleAndKnee = entry.at("between_ankle_and_knee").boolean();
    bed.schematic = entry.booleanOr("schematic", false);
    bed.source = sourceOf(entry);
    const auto outlets = entry.at("outlets");
    if (outlets.size() == 0) outlets.fail("is empty", "name at least one vessel that drains the bed");
    for (std::size_t i = 0; i < outlets.size(); ++i)
        bed.outlets.push_back(outletFrom(outlets.at(i), vessels));
    return bed;
}

} // namespace

std::vector<Bed> readBeds(AnatomyFiles& files, const std::vector<VesselEntry>& vessels,
                          const std::vector<std::string>& laws) {
    const auto list = files.open("beds.json").at("beds");
    std::vector<Bed> beds;
    UniqueIds ids;
    double shares = 0.0;
    for (std::size_t i = 0; i < list.size(); ++i) {
        beds.push_back(bedFrom(list.at(i), vessels, laws, ids));
        shares += beds.back().inflowShare;
    }
    if (std::abs(shares - 1.0) > 1e-6)
        list.fail("inflow shares add up to " + std::to_string(shares),
                  "change inflow_share so that they add up to 1");
    return beds;
}

} // namespace anatomy
