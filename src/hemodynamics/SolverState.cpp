// SPDX-License-Identifier: Apache-2.0
#include "hemodynamics/SolverState.h"

#include <algorithm>
#include <cmath>

#include "core/Units.h"
#include "hemodynamics/Faces.h"
#include "hemodynamics/Reconstruction.h"

namespace hemodynamics {

namespace {

// Copies what is finite; the rest keeps its last value.
int copyFinite(const std::vector<double>& from, Values& to) {
    int refused = 0;
    const std::size_t count = std::min(from.size(), to.size());
    for (std::size_t i = 0; i < count; ++i) {
        if (std::isfinite(from[i]))
            to[i] = from[i];
        else
            ++refused;
    }
    return refused;
}

// externalHead = p_ext + rho g z, gravityHead = rho g z.
int copyHeads(const std::vector<double>& pressure, const std::vector<double>& elevation, double weight,
              std::pair<Values&, Values&> externalAndGravity) {
    auto& [external, gravity] = externalAndGravity;
    const std::size_t count = std::min({pressure.size(), elevation.size(), external.size()});
    int refused = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double head = weight * elevation[i];
        const double sum = pressure[i] + head;
        if (!std::isfinite(sum)) {
            ++refused;
            continue;
        }
        gravity[i] = head;
        external[i] = sum;
    }
    return refused;
}

} // namespace

Solver::State::State(Network description)
    : network(std::move(description)), cells(network), valves(network), junctions(network), beds(network) {
    const auto zeros = [](std::size_t count) { return Values(count, 0.0); };
    segmentStartSum = segmentStartFlow = zeros(network.segments.size());
    pressure = cellRightFaceFlow = zeros(network.cells.size());
    nodePressure = zeros(network.nodes.size());
    bedPressure = zeros(network.beds.size());
    bedOutletFlow = zeros(beds.outlets.size());
    valveFlow = zeros(network.valves.size());
    publish(1.0);
}

void Solver::State::evaluate() {
    cells.evaluate(network.density);
    junctions.evaluate(network);
    beds.evaluate(network);
    stale = false;
}

int Solver::State::load(const Drive& drive) {
    const double weight = network.density * core::kGravity;
    int refused = copyHeads(drive.cellExternalPressure, drive.cellElevation, weight,
                            {cells.externalHead, cells.gravityHead});
    refused += copyHeads(drive.nodeExternalPressure, drive.nodeElevation, weight,
                         {junctions.externalHead, junctions.gravityHead});
    refused += copyHeads(drive.bedExternalPressure, drive.bedElevation, weight,
                         {beds.externalHead, beds.gravityHead});
    refused += copyFinite(drive.bedInflow, beds.inflow);
    for (std::size_t node = 0; node < junctions.volume.size(); ++node) {
        if (!junctions.held(node)) continue;
        const auto boundary = static_cast<std::size_t>(junctions.boundary[node]);
        if (boundary >= drive.boundaryPressure.size() || !std::isfinite(drive.boundaryPressure[boundary]))
            ++refused;
        else
            junctions.heldPressure[node] = drive.boundaryPressure[boundary];
    }
    if (stale) {
        evaluate();
    } else {
        cells.addExternal();
        beds.addExternal();
    }
    junctions.addExternal();
    return refused;
}

void Solver::State::clearSums() {
    std::fill(cells.rightFluxSum.begin(), cells.rightFluxSum.end(), 0.0);
    std::fill(segmentStartSum.begin(), segmentStartSum.end(), 0.0);
    std::fill(beds.outletSum.begin(), beds.outletSum.end(), 0.0);
}

void Solver::State::substep(double dt, StepReport& report) {
    inflow.add(beds.advance(cells, dt));
    reconstruct(cells, network.density, dt);
    computeInnerFaces(cells, network.density);
    valves.solveInner(cells, network.density, dt);
    junctions.solve(cells, valves, network.density, dt);
    report.fluxLimited += limitDraining(cells, dt) + junctions.limitDraining(cells, dt);
    for (std::size_t s = 0; s < segmentStartSum.size(); ++s)
        segmentStartSum[s] += dt * cells.leftFlux[static_cast<std::size_t>(network.segments[s].firstCell)];
    report.velocityClipped +=
        advanceCells(cells, {network.viscosity / network.density, network.collapsedFrictionLimit}, dt);
    outflow.add(junctions.advance(cells, dt));
    evaluate();
    ++report.substeps;
}

void Solver::State::publish(double dt) {
    const double perStep = 1.0 / dt;
    for (std::size_t i = 0; i < pressure.size(); ++i) {
        pressure[i] = cells.head[i] - cells.gravityHead[i];
        cellRightFaceFlow[i] = cells.rightFluxSum[i] * perStep;
    }
    for (std::size_t i = 0; i < segmentStartFlow.size(); ++i)
        segmentStartFlow[i] = segmentStartSum[i] * perStep;
    for (std::size_t i = 0; i < nodePressure.size(); ++i)
        nodePressure[i] = junctions.head[i] - junctions.gravityHead[i];
    for (std::size_t i = 0; i < bedPressure.size(); ++i)
        bedPressure[i] = beds.head[i] - beds.gravityHead[i];
    for (std::size_t i = 0; i < bedOutletFlow.size(); ++i)
        bedOutletFlow[i] = beds.outletSum[i] * perStep;
    for (std::size_t i = 0; i < valveFlow.size(); ++i) {
        const Valves::Face& face = valves.faces[i];
        const auto cell = static_cast<std::size_t>(face.near.cell);
        const double leaving = face.near.side > 0.0
                                   ? cellRightFaceFlow[cell]
                                   : -segmentStartFlow[static_cast<std::size_t>(face.segment)];
        valveFlow[i] = face.orientation * leaving;
    }
    ledger = {inflow.value(), outflow.value()};
}

} // namespace hemodynamics
