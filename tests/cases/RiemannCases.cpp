// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include <gtest/gtest.h>

#include "CaseFiles.h"
#include "RiemannCase.h"

// One test per file riemann_*.json: two uniform halves of a long tube meet at x = 0; the whole profile is
// held against the exact solution.
namespace {

using namespace cases;

class Riemann : public testing::TestWithParam<std::string> {
protected:
    CaseFile file_{GetParam()};
    const core::JsonView& json_ = file_.json();
    RiemannCase data_ = RiemannCase::read(json_);
};

TEST_P(Riemann, meetsTheExactSolution) {
    const core::JsonView runs = json_.at("runs");
    double lastError = 0.0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const int cells = runs.at(i).at("cells_per_m").integer(10, 10000);
        const RiemannErrors errors = run(data_, cells);
        EXPECT_LE(errors.area, runs.at(i).at("area_error").number()) << cells;
        EXPECT_LE(errors.starRatio, runs.at(i).at("star_ratio_error").number()) << cells;
        EXPECT_LE(errors.starVelocity, runs.at(i).at("star_velocity_error").number()) << cells;
        if (runs.at(i).has("listed_error")) {
            EXPECT_LT(errors.area, runs.at(i).at("listed_error").number()) << cells;
        }
        EXPECT_EQ(errors.limited, 0);
        EXPECT_LE(errors.balance, 1e-14);
        if (i > 0 && json_.has("least_order")) {
            const double finer =
                cells / static_cast<double>(runs.at(i - 1).at("cells_per_m").integer(1, 10000));
            EXPECT_GE(std::log(lastError / errors.area) / std::log(finer), json_.at("least_order").number());
        }
        lastError = errors.area;
    }
}

// The exact solver itself, beside the states that others computed for the same problem.
TEST_P(Riemann, hasTheStarStatesOfAnIndependentSolver) {
    for (const auto& [name, wave] :
         {std::pair{"left", data_.solution.left}, {"right", data_.solution.right}}) {
        EXPECT_NEAR(wave.star().ratio, json_.at(name).at("star_ratio").number(), 1e-10) << name;
        EXPECT_NEAR(wave.star().velocity, json_.at(name).at("star_velocity_m_s").number(), 1e-10) << name;
    }
}

INSTANTIATE_TEST_SUITE_P(Cases, Riemann, testing::ValuesIn(filesNamed("riemann_")),
                         [](const auto& name) { return name.param; });

} // namespace
