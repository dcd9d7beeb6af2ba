// SPDX-License-Identifier: Apache-2.0
#include "scene/TubeBuilder.h"

#include <algorithm>
#include <cmath>

#include <glm/geometric.hpp>

#include "core/DataError.h"
#include "scene/CellBlend.h"

namespace scene {
namespace {

constexpr float kVaricose = 1.2F; // times as wide; Corcos 2000, 2004: the cusps of varicose veins waste away

TubeRing ringOf(const CurvePoint& point, const CellMap::VesselCells& cells, const anatomy::Vessel& vessel) {
    const CellBlend values = cellBlendAt(cells, point.at);
    return {.center = point.center,
            .tangent = point.tangent,
            .side = point.side,
            .byFat = point.byFat,
            .weights = point.weights,
            .cellA = values.cellA,
            .cellB = values.cellB,
            .blend = values.blend,
            .wallThickness = static_cast<float>(vessel.wallThickness),
            .radius =
                point.widened * static_cast<float>(0.5 * anatomy::coursePointAt(vessel, point.at).diameter),
            .at = point.at,
            .widened = point.widened};
}

// The last cell that lies wholly or mostly before the valve; the first one for a valve at the very start.
int upstreamCell(const CellMap::VesselCells& cells, double at) {
    const auto& edges = cells.boundaries;
    std::size_t cell = 0;
    while (cell + 2 < edges.size() && 0.5 * (edges[cell + 1] + edges[cell + 2]) < at)
        ++cell;
    return cells.firstCell + static_cast<int>(cell);
}

} // namespace

Layer layerOf(anatomy::VesselSystem system) {
    switch (system) {
    case anatomy::VesselSystem::muscular:
        return Layer::muscularVein;
    case anatomy::VesselSystem::superficial:
        return Layer::superficialVein;
    case anatomy::VesselSystem::perforator:
        return Layer::perforator;
    case anatomy::VesselSystem::deep:
    case anatomy::VesselSystem::central:
        break;
    }
    return Layer::deepVein;
}

void check(const CellMap& cells, const anatomy::Leg& leg) {
    const auto fail = [](const std::string& where, const std::string& message) {
        throw core::DataError("cell map", where, message, "build it from the network of the same leg");
    };
    if (cells.vessels.size() != leg.vessels.size()) fail("vessels", "has not one entry per vessel");
    for (std::size_t i = 0; i < cells.vessels.size(); ++i) {
        const auto& [firstCell, edges] = cells.vessels[i];
        const auto falls =
            std::adjacent_find(edges.begin(), edges.end(), [](double a, double b) { return !(a < b); });
        if (edges.size() < 2 || falls != edges.end() || std::abs(edges.front()) > 1e-6 ||
            std::abs(edges.back() - 1.0) > 1e-6)
            fail(leg.vessels[i].id, "has cell boundaries that do not rise from 0 to 1");
        if (firstCell < 0 || firstCell + static_cast<int>(edges.size()) - 1 > cells.cellCount)
            fail(leg.vessels[i].id, "has cells outside the network");
    }
}

std::vector<Tube> buildTubes(const anatomy::Leg& leg, const std::vector<VesselCurve>& curves,
                             const CellMap& cells) {
    check(cells, leg);
    std::vector<Tube> tubes;
    for (std::size_t i = 0; i < leg.vessels.size(); ++i) {
        const anatomy::Vessel& vessel = leg.vessels[i];
        Tube tube{
            .id = vessel.id, .layer = layerOf(vessel.system), .schematic = vessel.schematic, .rings = {}};
        for (const CurvePoint& point : curves[i].points)
            tube.rings.push_back(ringOf(point, cells.vessels[i], vessel));
        tubes.push_back(std::move(tube));
    }
    return tubes;
}

std::vector<ValveShape> buildValves(const anatomy::Leg& leg, const std::vector<VesselCurve>& curves,
                                    const CellMap& cells) {
    std::vector<ValveShape> shapes;
    for (std::size_t i = 0; i < leg.valves.size(); ++i) {
        const anatomy::Valve& valve = leg.valves[i];
        const auto tube = static_cast<std::size_t>(valve.vessel);
        const CurvePoint seat = curves[tube].sample(static_cast<float>(valve.at));
        // The commissures are on the axis along which the vein flattens (Gobin 1991).
        const glm::vec3 across =
            glm::dot(glm::vec3(valve.commissure), seat.side) < 0.0F ? -seat.side : seat.side;
        shapes.push_back({.id = valve.id,
                          .tube = valve.vessel,
                          .ring = curves[tube].ringAt(static_cast<float>(valve.at)),
                          .center = seat.center,
                          .tangent = seat.tangent,
                          .commissure = across,
                          .byFat = seat.byFat,
                          .weights = seat.weights,
                          .cell = upstreamCell(cells.vessels[tube], valve.at),
                          .valve = static_cast<int>(i),
                          .worn = seat.widened > kVaricose});
    }
    return shapes;
}

} // namespace scene
