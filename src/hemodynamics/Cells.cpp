// SPDX-License-Identifier: Apache-2.0
#include "hemodynamics/Cells.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "hemodynamics/CompensatedSum.h"
#include "hemodynamics/LawPowers.h"
#include "hemodynamics/Vectors.h"

namespace hemodynamics {

namespace {

constexpr double kLateWaves = 0.5;

template <int Twice>
[[gnu::always_inline]] inline void evaluateRun(Cells& cells, int first, int count, double density) {
    const auto at = [first](Values& values) { return values.data() + first; };
    const double* area = at(cells.area);
    const double* flow = at(cells.flow);
    const double* perReference = at(cells.inverseReferenceArea);
    const double* stretching = at(cells.stretching);
    const double* bending = at(cells.bending);
    const double* stretchingSlope = at(cells.stretchingSlope);
    const double* bendingSlope = at(cells.bendingSlope);
    const double* external = at(cells.externalHead);
    double* transmural = at(cells.transmural);
    double* head = at(cells.head);
    double* velocity = at(cells.velocity);
    double* waveSpeed = at(cells.waveSpeed);
    double* elastance = at(cells.elastance);
    const double perDensity = 1.0 / density;
    SH_INDEPENDENT
    for (int i = 0; i < count; ++i) {
        const double ratio = area[i] * perReference[i];
        const double inverseRatio = 1.0 / ratio;
        const double inverseArea = inverseRatio * perReference[i];
        const double stretched = halfPower<Twice>(ratio);
        const double bent = inverseRatio * std::sqrt(inverseRatio);
        const double pressure = stretching[i] * (stretched - 1.0) + bending[i] * (1.0 - bent);
        const double slope = stretchingSlope[i] * stretched + bendingSlope[i] * bent;
        transmural[i] = pressure;
        head[i] = pressure + external[i];
        velocity[i] = flow[i] * inverseArea;
        waveSpeed[i] = std::sqrt(slope * perDensity);
        elastance[i] = slope * inverseArea;
    }
}

} // namespace

// Four running maxima instead of one, so that comparisons need not wait for each other.
double largest(const Values& values) {
    std::array<double, 4> lanes{values[0], values[0], values[0], values[0]};
    std::size_t i = 0;
    for (; i + 4 <= values.size(); i += 4)
        for (std::size_t lane = 0; lane < 4; ++lane)
            lanes[lane] = lanes[lane] > values[i + lane] ? lanes[lane] : values[i + lane];
    for (; i < values.size(); ++i)
        lanes[0] = std::max(lanes[0], values[i]);
    return std::max(std::max(lanes[0], lanes[1]), std::max(lanes[2], lanes[3]));
}

void Cells::resize(std::size_t count) {
    for (Values* values : {&length,
                           &inverseLength,
                           &referenceArea,
                           &inverseReferenceArea,
                           &stretching,
                           &bending,
                           &stretchingSlope,
                           &bendingSlope,
                           &externalHead,
                           &gravityHead,
                           &area,
                           &flow,
                           &transmural,
                           &head,
                           &velocity,
                           &waveSpeed,
                           &elastance,
                           &leftFlux,
                           &rightFlux,
                           &leftPush,
                           &rightPush,
                           &rightFluxSum,
                           &source,
                           &leftHead,
                           &rightHead,
                           &leftFlow,
                           &rightFlow,
                           &leftArea,
                           &rightArea,
                           &leftVelocity,
                           &rightVelocity,
                           &innerPush,
                           &smooth,
                           &scratch})
        values->assign(count, 0.0);
    headStep.assign(count + 1, 0.0);
    flowStep.assign(count + 1, 0.0);
    faceScratch.assign(count + 2, 0.0);
    follows.assign(count + 1, 0.0);
    waveShare.assign(count, 1.0);
    joined.assign(count, 0);
    runs_.reserve(count);
}

// Which neighbours belong to one segment, with no valve between them.
void Cells::joinSegments(const Network& network) {
    for (const Segment& segment : network.segments) {
        std::fill_n(joined.begin() + segment.firstCell, segment.cellCount - 1, char{1});
        std::fill_n(follows.begin() + segment.firstCell + 1, segment.cellCount - 1, 1.0);
        if (segment.cellCount == 1 && segment.startNode >= 0 && segment.endNode >= 0)
            waveShare[static_cast<std::size_t>(segment.firstCell)] = kLateWaves;
    }
    for (std::size_t i = 1; i < joined.size(); ++i)
        smooth[i] = joined[i] && joined[i - 1] ? 1.0 : 0.0;
    for (const Valve& valve : network.valves) {
        if (valve.place != Valve::Place::afterCell) continue;
        smooth[static_cast<std::size_t>(valve.cell)] = 0.0;
        smooth[static_cast<std::size_t>(valve.cell) + 1] = 0.0;
    }
}

Cells::Cells(const Network& network) {
    resize(network.cells.size());
    for (std::size_t i = 0; i < network.cells.size(); ++i) {
        length[i] = network.cells[i].length;
        inverseLength[i] = 1.0 / length[i];
        setReferenceArea(i, network.cells[i].referenceArea);
        area[i] = network.cells[i].referenceArea;
    }
    joinSegments(network);
    assignLaws(network);
    evaluate(network.density);
}

void Cells::setReferenceArea(std::size_t cell, double value) {
    referenceArea[cell] = value;
    inverseReferenceArea[cell] = 1.0 / value;
}

void Cells::assignLaws(const Network& network) {
    runs_.clear();
    for (int i = 0; i < count(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        const TubeLaw& law = network.laws[static_cast<std::size_t>(network.cells[at].law)];
        const bool bends = law.bendingExponent > 0.0;
        stretching[at] = law.stretching;
        bending[at] = bends ? law.bending : 0.0;
        stretchingSlope[at] = law.stretching * law.stretchingExponent;
        bendingSlope[at] = bends ? law.bending * law.bendingExponent : 0.0;
        if (runs_.empty() || runs_.back().exponent != law.stretchingExponent)
            runs_.push_back({i, 0, law.stretchingExponent});
        ++runs_.back().count;
    }
}

SH_WIDE void Cells::evaluate(double density) {
    for (const Run& run : runs_)
        withExponent(
            run.exponent, [&]<int kTwice>() __attribute__((always_inline)) {
                evaluateRun<kTwice>(*this, run.first, run.count, density);
            });
}

void Cells::addExternal() {
    for (std::size_t i = 0; i < head.size(); ++i)
        head[i] = transmural[i] + externalHead[i];
}

// A face carries the faster of its two sides; a cell sees the mean of its two faces.
SH_WIDE static void takeRates(Cells& cells) {
    const double* velocity = cells.velocity.data();
    const double* waveSpeed = cells.waveSpeed.data();
    const double* share = cells.waveShare.data();
    const double* follows = cells.follows.data();
    const double* perLength = cells.inverseLength.data();
    double* speed = cells.faceScratch.data() + 1; // 0 before the first and after the last cell
    double* rate = cells.scratch.data();
    const int count = cells.count();
    SH_INDEPENDENT
    for (int i = 0; i < count; ++i)
        speed[i] = std::abs(velocity[i]) + share[i] * waveSpeed[i];
    SH_INDEPENDENT
    for (int i = 0; i < count; ++i) {
        const double left = larger(speed[i], follows[i] * speed[i - 1]);
        const double right = larger(speed[i], follows[i + 1] * speed[i + 1]);
        rate[i] = 0.5 * perLength[i] * (left + right);
    }
}

double Cells::fastestRate() {
    takeRates(*this);
    return largest(scratch);
}

double Cells::volume() const {
    CompensatedSum sum;
    for (std::size_t i = 0; i < area.size(); ++i)
        sum.add(area[i] * length[i]);
    return sum.value();
}

} // namespace hemodynamics
