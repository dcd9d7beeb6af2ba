// SPDX-License-Identifier: Apache-2.0
#include "hemodynamics/Faces.h"

#include "hemodynamics/Vectors.h"

namespace hemodynamics {

SH_WIDE void computeInnerFaces(Cells& cells, double density) {
    const double* headL = cells.rightHead.data();
    const double* headR = cells.leftHead.data() + 1;
    const double* flowL = cells.rightFlow.data();
    const double* flowR = cells.leftFlow.data() + 1;
    const double* areaL = cells.rightArea.data();
    const double* areaR = cells.leftArea.data() + 1;
    const double* velocityL = cells.rightVelocity.data();
    const double* velocityR = cells.leftVelocity.data() + 1;
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
        const double headJump = headR[i] - headL[i];
        const double flowJump = flowR[i] - flowL[i];
        const double meanArea = 2.0 * areaL[i] * areaR[i] / (areaL[i] + areaR[i]);
        const double slowest =
            smaller(smaller(velocityL[i] - waveSpeed[i], velocityR[i] - waveSpeed[i + 1]), 0.0);
        const double fastest =
            larger(larger(velocityL[i] + waveSpeed[i], velocityR[i] + waveSpeed[i + 1]), 0.0);
        const double perSpread = 1.0 / (fastest - slowest);
        const double toLeft = -slowest * perSpread;
        const double toRight = fastest * perSpread;
        const double giving = -slowest * elastance[i + 1];
        const double taking = fastest * elastance[i];
        const double wanted =
            (taking * flowL[i] + giving * flowR[i] + slowest * fastest * headJump) / (giving + taking);
        // No cell gives more than its own sonic flow, however fast the blood beyond moves on.
        const double most = larger(flowL[i], areaL[i] * waveSpeed[i]);
        const double least = smaller(flowR[i], -areaR[i] * waveSpeed[i + 1]);
        const double flux = within(least, wanted, most);
        const double push =
            flowR[i] * velocityR[i] - flowL[i] * velocityL[i] + meanArea * headJump * perDensity;
        rightFlux[i] = flux;
        leftFlux[i] = flux;
        rightPush[i] = toLeft * (push - fastest * flowJump);
        leftPush[i] = toRight * (push - slowest * flowJump);
    }
}

} // namespace hemodynamics
