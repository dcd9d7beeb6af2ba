// SPDX-License-Identifier: Apache-2.0
#include "RiemannCase.h"

#include <algorithm>
#include <cmath>

#include "CaseFiles.h"
#include "core/DataError.h"

namespace cases {

namespace {

using namespace hemodynamics;

constexpr double kHalfLength = 1.5; // m; compared on the inner metre, so that closed ends play no part

exact::Half readHalf(const core::JsonView& json, double density) {
    return {{readLaw(json.at("law")), density, json.at("A0_m2").number(), json.numberOr("external_Pa", 0.0)},
            {json.at("ratio").number(), json.at("velocity_m_s").number()}};
}

exact::Solution solved(const exact::Half& left, const exact::Half& right) {
    const auto solution = exact::solve(left, right);
    if (!solution)
        throw core::DataError("Riemann case", "left, right", "chokes: there is no subcritical solution",
                              "bring the two halves closer together");
    return *solution;
}

Network tubeOf(const RiemannCase& data, int cellsPerMetre) {
    Network network;
    network.laws = {data.left.material.law, data.right.material.law};
    network.density = data.left.material.density;
    network.viscosity = 0.0;
    const int half = static_cast<int>(std::lround(kHalfLength * cellsPerMetre));
    for (int i = 0; i < 2 * half; ++i)
        network.cells.push_back(
            {1.0 / cellsPerMetre,
             i < half ? data.left.material.referenceArea : data.right.material.referenceArea,
             i < half ? 0 : 1});
    network.segments.push_back({"tube", 0, 2 * half, -1, -1});
    return network;
}

void compare(const RiemannCase& data, const Solver& solver, int cellsPerMetre, RiemannErrors& errors) {
    const auto count = static_cast<int>(solver.area().size());
    for (int i = 0; i < count; ++i) {
        const double x = (i - count / 2 + 0.5) / cellsPerMetre;
        if (std::abs(x) > 0.5) continue;
        const auto cell = static_cast<std::size_t>(i);
        const exact::Half& side = x < 0.0 ? data.left : data.right;
        const exact::Flow expected = data.solution.at(x / data.time);
        const double ratio = solver.area()[cell] / side.material.referenceArea;
        errors.area += std::abs(ratio - expected.ratio) / cellsPerMetre;
        const exact::Flow star = (x < 0.0 ? data.solution.left : data.solution.right).star();
        if (expected.ratio != star.ratio || std::abs(x) < 0.01 || std::abs(x) > 0.02) continue;
        const double velocity = solver.flow()[cell] / solver.area()[cell];
        errors.starRatio = std::max(errors.starRatio, std::abs(ratio / star.ratio - 1.0));
        errors.starVelocity = std::max(errors.starVelocity, std::abs(velocity - star.velocity));
    }
}

} // namespace

RiemannCase::RiemannCase(const exact::Half& leftHalf, const exact::Half& rightHalf, double seconds)
    : left(leftHalf), right(rightHalf), time(seconds), solution(solved(left, right)) {}

RiemannCase RiemannCase::read(const core::JsonView& json) {
    const double density = json.at("density").number();
    return {readHalf(json.at("left"), density), readHalf(json.at("right"), density),
            json.at("time_s").number()};
}

RiemannErrors run(const RiemannCase& data, int cellsPerMetre) {
    Solver solver(tubeOf(data, cellsPerMetre));
    Drive drive = solver.makeDrive();
    const int count = static_cast<int>(solver.area().size());
    for (int i = 0; i < count; ++i) {
        const exact::Half& side = i < count / 2 ? data.left : data.right;
        const double area = side.flow.ratio * side.material.referenceArea;
        solver.setArea(i, area);
        solver.setFlow(i, side.flow.velocity * area);
        drive.cellExternalPressure[static_cast<std::size_t>(i)] = side.material.externalPressure;
    }
    const double volume = solver.volume();
    const StepReport report = solver.step(data.time, drive);
    RiemannErrors errors;
    errors.limited = report.repaired + report.velocityClipped + report.fluxLimited;
    errors.balance = std::abs(solver.volume() - volume) / volume;
    compare(data, solver, cellsPerMetre, errors);
    return errors;
}

} // namespace cases
