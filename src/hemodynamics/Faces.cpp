// SPDX-License-Identifier: Apache-2.0
#include "hemodynamics/Faces.h"

#include <cmath>

#include "hemodynamics/Vectors.h"

namespace hemodynamics {

namespace {

// Blood is calm below this |u|/c, fading out within 0.05 m/s; above it waves may be carried away.
constexpr double kCalm = 0.9;
constexpr double kPerFading = 20.0; // s/m

// One side of a face.
struct Side {
    double area, flow, velocity, waveSpeed, elastance;
};

// 1 where waves run both ways across the face, 0 near and beyond the speed of waves.
[[gnu::always_inline]] inline double calmness(const Side& left, const Side& right) {
    const double marginL = kCalm * left.waveSpeed - std::abs(left.velocity);
    const double marginR = kCalm * right.waveSpeed - std::abs(right.velocity);
    return within(0.0, kPerFading * smaller(marginL, marginR), 1.0);
}

struct Spread {
    double slowest, fastest; // m/s, of all waves from the face: at most 0, at least 0
};

[[gnu::always_inline]] inline double fluxBetween(const Side& left, const Side& right, double headJump,
                                                 const std::pair<double, Spread>& densityAndSpread) {
    const auto& [density, spread] = densityAndSpread;
    const double calm = calmness(left, right);
    const double kinetic = 0.5 * density * (right.velocity * right.velocity - left.velocity * left.velocity);
    const double away = calm * (left.waveSpeed + spread.slowest) - spread.slowest;
    const double onward = calm * (right.waveSpeed - spread.fastest) + spread.fastest;
    const double giving = away * right.elastance;
    const double taking = onward * left.elastance;
    const double wanted =
        left.flow +
        (giving * (right.flow - left.flow) - away * onward * (headJump + calm * kinetic)) / (giving + taking);
    // No cell gives more than its own sonic flow, however fast the blood beyond moves on.
    const double most = larger(left.flow, left.area * left.waveSpeed);
    const double least = smaller(right.flow, -right.area * right.waveSpeed);
    return within(least, wanted, most);
}

[[gnu::always_inline]] inline Spread spreadOf(const Side& left, const Side& right) {
    return {smaller(smaller(left.velocity - left.waveSpeed, right.velocity - right.waveSpeed), 0.0),
            larger(larger(left.velocity + left.waveSpeed, right.velocity + right.waveSpeed), 0.0)};
}

} // namespace

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
        const Side left{areaL[i], flowL[i], velocityL[i], waveSpeed[i], elastance[i]};
        const Side right{areaR[i], flowR[i], velocityR[i], waveSpeed[i + 1], elastance[i + 1]};
        const double headJump = headR[i] - headL[i];
        const double flowJump = right.flow - left.flow;
        const double meanArea = 2.0 * left.area * right.area / (left.area + right.area);
        const Spread spread = spreadOf(left, right);
        const double perSpread = 1.0 / (spread.fastest - spread.slowest);
        const double flux = fluxBetween(left, right, headJump, {density, spread});
        const double push =
            right.flow * right.velocity - left.flow * left.velocity + meanArea * headJump * perDensity;
        rightFlux[i] = flux;
        leftFlux[i] = flux;
        rightPush[i] = -spread.slowest * perSpread * (push - spread.fastest * flowJump);
        leftPush[i] = spread.fastest * perSpread * (push - spread.slowest * flowJump);
    }
}

} // namespace hemodynamics
