// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "ExactRiemann.h"

// The exact solver against closed forms and the equations themselves.
namespace {

using namespace exact;

Half vein(double ratio, double velocity, double external = 0.0, double stiffness = 50.0) {
    return {{{stiffness, 10.0, stiffness, 1.5}, 1050.0, 3e-5, external}, {ratio, velocity}};
}

// Ghigo's tourniquet: rho = 1, p = k (sqrt A - sqrt A0), k = 1e4, A0 = pi.
TEST(ExactRiemann, solvesTheTourniquet) {
    const double area = std::numbers::pi;
    const Material artery{{1e4 * std::sqrt(area), 0.5, 0.0, 0.0}, 1.0, area, 0.0};
    const auto solution = solve({artery, {1.21, 0.0}}, {artery, {1.0, 0.0}});
    ASSERT_TRUE(solution);
    EXPECT_NEAR(solution->left.star().ratio * area, 3.459578046858399, 1e-13);
    EXPECT_NEAR(solution->right.star().velocity, 9.192473939896399, 1e-11);
    EXPECT_FALSE(solution->left.shock());
    EXPECT_TRUE(solution->right.shock());
    const double star = solution->right.star().ratio * area;
    EXPECT_NEAR(solution->right.head(), star * 9.192473939896399 / (star - area), 1e-9);
}

// Wave speeds of squeeze release and collapsed/open, as computed by an independent solver.
TEST(ExactRiemann, givesTheSpeedsOfItsWaves) {
    const auto release = solve(vein(1.3, 0.0), vein(1.0, 0.0));
    EXPECT_NEAR(release->left.head(), -2.5715520779, 1e-10);
    EXPECT_NEAR(release->left.tail(), -1.4220820174, 1e-9);
    EXPECT_NEAR(release->right.head(), 1.2536491231, 1e-9);
    const auto open = solve(vein(0.2, 0.0), vein(1.0, 0.0));
    EXPECT_NEAR(open->left.head(), -0.9604108335, 1e-9);
    EXPECT_NEAR(open->right.head(), 0.7400128699, 1e-10);
    EXPECT_NEAR(open->right.tail(), 0.1128657783, 1e-9);
}

// The most that the external pressure may jump before the tube chokes: 8.573 K at A/A0 = 1.1.
class Choking : public testing::TestWithParam<std::pair<double, double>> {};

TEST_P(Choking, hasItsLimit) {
    const auto [stiffness, limit] = GetParam();
    double low = 0.0;
    double high = 20.0 * stiffness;
    while (high - low > 1e-6) {
        const double jump = 0.5 * (low + high);
        (solve(vein(1.1, 0.0, jump, stiffness), vein(1.1, 0.0, 0.0, stiffness)) ? low : high) = jump;
    }
    EXPECT_NEAR(low, limit, 1e-3);
}

INSTANTIATE_TEST_SUITE_P(Stiffness, Choking,
                         testing::Values(std::pair{50.0, 428.665}, std::pair{100.0, 857.330},
                                         std::pair{333.0, 2854.910}));

TEST(ExactRiemann, keepsFlowAndTotalHeadAcrossAJump) {
    Half left = vein(1.3, 0.1, 150.0);
    Half right = vein(0.9, -0.1, 0.0, 80.0);
    right.material.referenceArea = 5e-5;
    const auto solution = solve(left, right);
    ASSERT_TRUE(solution);
    const auto head = [](const Half& half, const Flow& star) {
        return half.material.pressure(star.ratio) + 525.0 * star.velocity * star.velocity;
    };
    const Flow& l = solution->left.star();
    const Flow& r = solution->right.star();
    EXPECT_NEAR(3e-5 * l.ratio * l.velocity, 5e-5 * r.ratio * r.velocity, 1e-18);
    EXPECT_NEAR(head(left, l), head(right, r), 1e-10);
}

// Within a fan u + I(a) stays constant and each state travels with its own characteristic.
TEST(ExactRiemann, resolvesTheWholeFan) {
    const auto solution = solve(vein(0.3, -1.0), vein(0.3, 1.0));
    const Material& material = vein(1.0, 0.0).material;
    for (int i = 0; i <= 20; ++i) {
        const double speed =
            solution->right.tail() + (solution->right.head() - solution->right.tail()) * i / 20.0;
        const Flow flow = solution->at(speed);
        EXPECT_NEAR(flow.velocity + material.speed(flow.ratio), speed, 1e-9);
        EXPECT_NEAR(flow.velocity - riemannIntegral(material, 0.3, flow.ratio), 1.0, 1e-12);
    }
}

// Mass and momentum balance over a shock, with momentum flux A u² + A0 G.
TEST(ExactRiemann, balancesMomentumOverAShock) {
    const auto solution = solve(vein(1.0, 0.3), vein(1.0, -0.3));
    const Material& material = vein(1.0, 0.0).material;
    const Flow star = solution->left.star();
    const auto flux = [&](const Flow& f) {
        return f.ratio * f.velocity * f.velocity + material.thrust(f.ratio);
    };
    EXPECT_NEAR(flux(star) - flux({1.0, 0.3}),
                solution->left.head() * (star.ratio * star.velocity - 1.0 * 0.3), 1e-12);
}

} // namespace
