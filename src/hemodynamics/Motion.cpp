// SPDX-License-Identifier: Apache-2.0
#include "hemodynamics/Motion.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "hemodynamics/Vectors.h"

namespace hemodynamics {

namespace {

constexpr double kLargestDrain = 0.8; // of what a cell can give, per substep
constexpr double kUndrainable =
    0.005; // of A0: the corners of a flat lumen, p_tm = -2800 B; no pressure gets there
constexpr double kFastestVelocity = 15.0; // m/s

double outflow(const Cells& cells, std::size_t i) {
    const double right = cells.rightFlux[i] > 0.0 ? cells.rightFlux[i] : 0.0;
    return cells.leftFlux[i] < 0.0 ? right - cells.leftFlux[i] : right;
}

double drainable(const Cells& cells, std::size_t i) {
    const double rest = cells.area[i] - kUndrainable * cells.referenceArea[i];
    return rest > 0.0 ? kLargestDrain * rest : 0.0;
}

int scaleOutflow(Cells& cells, std::size_t i, double factor) {
    int faces = 0;
    if (cells.rightFlux[i] > 0.0) {
        cells.rightFlux[i] *= factor;
        if (cells.joined[i]) cells.leftFlux[i + 1] = cells.rightFlux[i];
        ++faces;
    }
    if (cells.leftFlux[i] < 0.0) {
        cells.leftFlux[i] *= factor;
        if (i > 0 && cells.joined[i - 1]) cells.rightFlux[i - 1] = cells.leftFlux[i];
        ++faces;
    }
    return faces;
}

} // namespace

SH_WIDE static void moveCells(Cells& cells, const Friction& friction, double dt) {
    const double* perLength = cells.inverseLength.data();
    const double* reference = cells.referenceArea.data();
    const double* leftFlux = cells.leftFlux.data();
    const double* rightFlux = cells.rightFlux.data();
    const double* leftPush = cells.leftPush.data();
    const double* rightPush = cells.rightPush.data();
    const double* source = cells.source.data();
    const double* innerPush = cells.innerPush.data();
    double* area = cells.area.data();
    double* flow = cells.flow.data();
    double* fluxSum = cells.rightFluxSum.data();
    double* excess = cells.scratch.data();
    const double laminar = 8.0 * std::numbers::pi * friction.kinematicViscosity * dt;
    const double limit = friction.collapsedLimit;
    const int count = cells.count();
    SH_INDEPENDENT
    for (int i = 0; i < count; ++i) {
        const double scale = dt * perLength[i];
        const double newArea = area[i] - scale * (rightFlux[i] - leftFlux[i] - source[i]);
        const double moved = flow[i] - scale * (leftPush[i] + rightPush[i] + innerPush[i]);
        const double perArea = 1.0 / newArea;
        const double flatness = reference[i] * perArea;
        const double factor = within(1.0, flatness, limit);
        const double newFlow = moved / (1.0 + laminar * factor * perArea);
        area[i] = newArea;
        flow[i] = newFlow;
        fluxSum[i] += rightFlux[i] * dt;
        excess[i] = std::abs(newFlow) - kFastestVelocity * newArea;
    }
}

int limitDraining(Cells& cells, double dt) {
    for (std::size_t i = 0; i < cells.area.size(); ++i)
        cells.scratch[i] = outflow(cells, i) * dt * cells.inverseLength[i] - drainable(cells, i);
    if (!(largest(cells.scratch) > 0.0)) return 0;
    int faces = 0;
    for (std::size_t i = 0; i < cells.area.size(); ++i) {
        if (!(cells.scratch[i] > 0.0)) continue;
        const double allowed = drainable(cells, i) * cells.length[i] / dt;
        faces += scaleOutflow(cells, i, allowed / outflow(cells, i));
    }
    return faces;
}

int advanceCells(Cells& cells, const Friction& friction, double dt) {
    moveCells(cells, friction, dt);
    if (!(largest(cells.scratch) > 0.0)) return 0;
    int clipped = 0;
    for (std::size_t i = 0; i < cells.area.size(); ++i) {
        if (!(cells.scratch[i] > 0.0)) continue;
        cells.flow[i] = std::copysign(kFastestVelocity * cells.area[i], cells.flow[i]);
        ++clipped;
    }
    return clipped;
}

} // namespace hemodynamics
