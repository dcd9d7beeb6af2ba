// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <filesystem>

#include <gtest/gtest.h>

#include "ExactWave.h"
#include "core/Json.h"
#include "hemodynamics/Solver.h"

// One test per file riemann_*.json: two uniform halves of a long tube meet at x = 0; the exact solution is
// known.
namespace {

using namespace hemodynamics;

struct Half {
    TubeLaw law;
    double referenceArea = 0.0;
    double externalPressure = 0.0;
    exact::Flow outer, star;
};

Half readHalf(const core::JsonView& json) {
    const core::JsonView law = json.at("law");
    return {{law.at("E_Pa").number(), law.at("m").number(), law.at("B_Pa").number(), law.at("n").number()},
            json.at("A0_m2").number(),
            json.numberOr("external_Pa", 0.0),
            {json.at("ratio").number(), json.at("velocity_m_s").number()},
            {json.at("star_ratio").number(), json.at("star_velocity_m_s").number()}};
}

struct RiemannCase {
    explicit RiemannCase(const core::JsonView& json)
        : density(json.at("density").number()), time(json.at("time_s").number()),
          left(readHalf(json.at("left"))), right(readHalf(json.at("right"))),
          leftWave({left.law, density}, -1.0, left.outer, left.star),
          rightWave({right.law, density}, 1.0, right.outer, right.star) {}

    exact::Flow at(double x) const { return x < 0.0 ? leftWave.at(x / time) : rightWave.at(x / time); }

    double density;
    double time;
    Half left, right;
    exact::Wave leftWave, rightWave;
};

constexpr double kHalfLength = 1.5; // m; compared on the inner metre, so that closed ends play no part

Network tubeOf(const RiemannCase& data, int cellsPerMetre) {
    Network network;
    network.laws = {data.left.law, data.right.law};
    network.density = data.density;
    network.viscosity = 0.0;
    const int half = static_cast<int>(std::lround(kHalfLength * cellsPerMetre));
    for (int i = 0; i < 2 * half; ++i)
        network.cells.push_back({1.0 / cellsPerMetre,
                                 i < half ? data.left.referenceArea : data.right.referenceArea,
                                 i < half ? 0 : 1});
    network.segments.push_back({"tube", 0, 2 * half, -1, -1});
    return network;
}

struct Errors {
    double area = 0.0;      // integral of |a - exact| over the inner metre
    double starRatio = 0.0; // largest error in the middle of both star regions
    double starVelocity = 0.0;
};

Errors compare(const RiemannCase& data, const Solver& solver, int cellsPerMetre) {
    Errors errors;
    const int half = static_cast<int>(std::lround(kHalfLength * cellsPerMetre));
    for (int i = 0; i < 2 * half; ++i) {
        const double x = (i - half + 0.5) / cellsPerMetre;
        if (std::abs(x) > 0.5) continue;
        const auto cell = static_cast<std::size_t>(i);
        const Half& side = i < half ? data.left : data.right;
        const exact::Flow expected = data.at(x);
        const double ratio = solver.area()[cell] / side.referenceArea;
        errors.area += std::abs(ratio - expected.ratio) / cellsPerMetre;
        if (expected.ratio != side.star.ratio || std::abs(x) < 0.01 || std::abs(x) > 0.02) continue;
        const double velocity = solver.flow()[cell] / solver.area()[cell];
        errors.starRatio = std::max(errors.starRatio, std::abs(ratio / side.star.ratio - 1.0));
        errors.starVelocity = std::max(errors.starVelocity, std::abs(velocity - side.star.velocity));
    }
    return errors;
}

Errors run(const RiemannCase& data, int cellsPerMetre) {
    Solver solver(tubeOf(data, cellsPerMetre));
    Drive drive = solver.makeDrive();
    const int count = static_cast<int>(solver.area().size());
    for (int i = 0; i < count; ++i) {
        const Half& side = i < count / 2 ? data.left : data.right;
        solver.setArea(i, side.outer.ratio * side.referenceArea);
        solver.setFlow(i, side.outer.velocity * side.outer.ratio * side.referenceArea);
        drive.cellExternalPressure[static_cast<std::size_t>(i)] = side.externalPressure;
    }
    const double volume = solver.volume();
    const StepReport report = solver.step(data.time, drive);
    EXPECT_EQ(report.repaired + report.velocityClipped + report.fluxLimited, 0);
    EXPECT_NEAR(solver.volume(), volume, 1e-14 * volume);
    return compare(data, solver, cellsPerMetre);
}

class Riemann : public testing::TestWithParam<std::string> {};

TEST_P(Riemann, meetsTheExactSolution) {
    const std::filesystem::path file =
        std::filesystem::path(SH_SOURCE_DIR) / "tests/cases" / (GetParam() + ".json");
    const nlohmann::json document = core::loadJson(file);
    const core::JsonView json(document, file.string());
    const RiemannCase data(json);
    const core::JsonView runs = json.at("runs");
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const int cells = runs.at(i).at("cells_per_m").integer(10, 10000);
        const Errors errors = run(data, cells);
        EXPECT_LE(errors.area, runs.at(i).at("area_error").number()) << cells;
        EXPECT_LE(errors.starRatio, runs.at(i).at("star_ratio_error").number()) << cells;
        EXPECT_LE(errors.starVelocity, runs.at(i).at("star_velocity_error").number()) << cells;
    }
}

std::vector<std::string> riemannFiles() {
    std::vector<std::string> names;
    for (const auto& file :
         std::filesystem::directory_iterator(std::filesystem::path(SH_SOURCE_DIR) / "tests/cases"))
        if (file.path().filename().string().starts_with("riemann_"))
            names.push_back(file.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

INSTANTIATE_TEST_SUITE_P(Cases, Riemann, testing::ValuesIn(riemannFiles()),
                         [](const auto& name) { return name.param; });

} // namespace
