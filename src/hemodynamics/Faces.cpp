// SPDX-License-Identifier: Apache-2.0
#include "hemodynamics/Faces.h"

namespace hemodynamics {

namespace {

double smaller(double a, double b) {
    return a < b ? a : b;
}
double larger(double a, double b) {
    return a > b ? a : b;
}

} // namespace

void computeInnerFaces(Cells& cells, double density) {
    const double* area = cells.area.data();
    const double* flow = cells.flow.data();
    const double* head = cells.head.data();
    const double* velocity = cells.velocity.data();
    const double* waveSpeed = cells.waveSpeed.data();
    const double* elastance = cells.elastance.data();
    double* rightFlux = cells.rightFlux.data();
    double* rightPush = cells.rightPush.data();
    double* leftFlux = cells.leftFlux.data() + 1;
    double* leftPush = cells.leftPush.data() + 1;
    const double perDensity = 1.0 / density;
    const int last = cells.count() - 1;
    SH_INDEPENDENT
    for (int i = 0; i < last; ++i) {
        const double headJump = head[i + 1] - head[i];
        const double flowJump = flow[i + 1] - flow[i];
        const double wanted = 2.0 * headJump / (elastance[i] + elastance[i + 1]);
        // No wave takes more than all of the cell that gives.
        const double areaJump = larger(smaller(wanted, area[i + 1]), -area[i]);
        const double meanArea = 2.0 * area[i] * area[i + 1] / (area[i] + area[i + 1]);
        const double slowest =
            smaller(smaller(velocity[i] - waveSpeed[i], velocity[i + 1] - waveSpeed[i + 1]), 0.0);
        const double fastest =
            larger(larger(velocity[i] + waveSpeed[i], velocity[i + 1] + waveSpeed[i + 1]), 0.0);
        const double perSpread = 1.0 / (fastest - slowest);
        const double toLeft = -slowest * perSpread;
        const double toRight = fastest * perSpread;
        const double flux = flow[i] + toLeft * (flowJump - fastest * areaJump);
        const double push =
            flow[i + 1] * velocity[i + 1] - flow[i] * velocity[i] + meanArea * headJump * perDensity;
        rightFlux[i] = flux;
        leftFlux[i] = flux;
        rightPush[i] = toLeft * (push - fastest * flowJump);
        leftPush[i] = toRight * (push - slowest * flowJump);
    }
}

} // namespace hemodynamics
