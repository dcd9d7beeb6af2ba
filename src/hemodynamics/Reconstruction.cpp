// SPDX-License-Identifier: Apache-2.0
#include "hemodynamics/Reconstruction.h"

#include <cmath>

#include "hemodynamics/Vectors.h"

namespace hemodynamics {

namespace {

// Second order fades in between these two A/A0, and fades out within 0.05 m/s before this |u|/c.
constexpr double kCollapsed = 0.05;
constexpr double kOpen = 0.15;
constexpr double kPerFading = 1.0 / (kOpen - kCollapsed);
constexpr double kRapid = 2.0;
constexpr double kFading = 20.0; // s/m
// A source beyond this share of A c is no longer spread linearly: the sides of a nearly empty cell would
// race.
constexpr double kGentleSource = 0.5;
// The area may change by this share from one side of a cell to the other: a full cell beside a collapsed one
// must not reach below nothing (positive reconstruction, as in Audusse et al. 2004).
constexpr double kLargestStrain = 1.0;

// Monotonized central slope (van Leer 1977), written without a branch: 0 where the signs differ.
double limited(double left, double right) {
    const double least = smaller(std::abs(left), std::abs(right));
    const double agreement = 0.5 * (std::copysign(1.0, left) + std::copysign(1.0, right));
    return agreement * smaller(2.0 * least, std::abs(0.5 * (left + right)));
}

} // namespace

// Differences across the faces, 0 beyond both ends of memory; what a source adds within a cell is no slope.
SH_WIDE void takeDifferences(Cells& cells) {
    const double* head = cells.head.data();
    const double* flow = cells.flow.data();
    const double* source = cells.source.data();
    double* headStep = cells.headStep.data() + 1;
    double* flowStep = cells.flowStep.data() + 1;
    const int last = cells.count() - 1;
    SH_INDEPENDENT
    for (int i = 0; i < last; ++i) {
        headStep[i] = head[i + 1] - head[i];
        flowStep[i] = flow[i + 1] - flow[i] - 0.5 * (source[i] + source[i + 1]);
    }
}

SH_WIDE void takeSides(Cells& cells, double density, double dt) {
    const double* area = cells.area.data();
    const double* flow = cells.flow.data();
    const double* head = cells.head.data();
    const double* source = cells.source.data();
    const double* headStep = cells.headStep.data();
    const double* flowStep = cells.flowStep.data();
    const double* velocity = cells.velocity.data();
    const double* waveSpeed = cells.waveSpeed.data();
    const double* elastance = cells.elastance.data();
    const double* perLength = cells.inverseLength.data();
    const double* perReference = cells.inverseReferenceArea.data();
    const double* smooth = cells.smooth.data();
    double* leftHead = cells.leftHead.data();
    double* rightHead = cells.rightHead.data();
    double* leftFlow = cells.leftFlow.data();
    double* rightFlow = cells.rightFlow.data();
    double* leftArea = cells.leftArea.data();
    double* rightArea = cells.rightArea.data();
    double* leftVelocity = cells.leftVelocity.data();
    double* rightVelocity = cells.rightVelocity.data();
    double* innerPush = cells.innerPush.data();
    const double perDensity = 1.0 / density;
    const int count = cells.count();
    SH_INDEPENDENT
    for (int i = 0; i < count; ++i) {
        const double open = within(0.0, (area[i] * perReference[i] - kCollapsed) * kPerFading, 1.0);
        const double slow = within(0.0, (kRapid * waveSpeed[i] - std::abs(velocity[i])) * kFading, 1.0);
        const double use = smooth[i] * open * slow;
        const double sonic = kGentleSource * area[i] * waveSpeed[i];
        const double fed = within(-sonic, source[i], sonic);
        const double most = kLargestStrain * area[i] * elastance[i];
        const double headSlope = use * within(-most, limited(headStep[i], headStep[i + 1]), most);
        const double ownSlope = use * limited(flowStep[i], flowStep[i + 1]);
        const double flowSlope = ownSlope + fed;
        const double areaSlope = headSlope / elastance[i];
        const double u = velocity[i];
        const double perArea = 1.0 / area[i];
        const double velocitySlope = (flowSlope - u * areaSlope) * perArea;
        const double half = 0.5 * dt * perLength[i];
        const double carried = 2.0 * u * flowSlope - u * u * areaSlope;
        const double areaMove = -half * ownSlope;
        const double flowMove = -half * (carried + area[i] * headSlope * perDensity);
        const double middleArea = area[i] + areaMove;
        const double middleHead = head[i] + elastance[i] * areaMove;
        const double middleFlow = flow[i] + flowMove;
        const double middleVelocity = u + (flowMove - u * areaMove) * perArea;
        leftHead[i] = middleHead - 0.5 * headSlope;
        rightHead[i] = middleHead + 0.5 * headSlope;
        leftFlow[i] = middleFlow - 0.5 * flowSlope;
        rightFlow[i] = middleFlow + 0.5 * flowSlope;
        leftArea[i] = middleArea - 0.5 * areaSlope;
        rightArea[i] = middleArea + 0.5 * areaSlope;
        leftVelocity[i] = middleVelocity - 0.5 * velocitySlope;
        rightVelocity[i] = middleVelocity + 0.5 * velocitySlope;
        innerPush[i] = rightFlow[i] * rightVelocity[i] - leftFlow[i] * leftVelocity[i] +
                       middleArea * headSlope * perDensity;
    }
}

void reconstruct(Cells& cells, double density, double dt) {
    takeDifferences(cells);
    takeSides(cells, density, dt);
}

} // namespace hemodynamics
