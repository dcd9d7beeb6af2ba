// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "RiemannCase.h"

// Random subcritical problems: any wall, calibre, external pressure and state on either side.
namespace {

using namespace cases;

using Random = std::mt19937; // its numbers are the same everywhere, those of std distributions are not

double between(Random& random, double low, double high) {
    return low + (high - low) * (static_cast<double>(random()) / 4294967296.0);
}

exact::Half randomHalf(Random& random) {
    constexpr double kExponents[] = {0.5, 1.0, 2.0, 3.0, 5.0, 10.0};
    const double m = kExponents[random() % 6];
    const double stiffness = m >= 5.0 ? between(random, 50.0, 400.0) : between(random, 500.0, 4000.0);
    const exact::Material material{{stiffness, m, between(random, 40.0, 300.0), 1.5},
                                   1060.0,
                                   between(random, 1e-5, 6e-5),
                                   between(random, 0.0, 150.0)};
    const double ratio = between(random, 0.3, 1.3);
    return {material, {ratio, between(random, -0.3, 0.3) * material.speed(ratio)}};
}

// Long enough for the waves to part, short enough that they stay within the metre that is compared.
double timeFor(const exact::Solution& solution) {
    return 0.4 / std::max(std::abs(solution.left.head()), std::abs(solution.right.head()));
}

// How much the solution differs from its own initial state, as an integral over x like the error.
double sizeOf(const RiemannCase& data) {
    double size = 0.0;
    for (int i = 0; i < 1000; ++i) {
        const double x = (i + 0.5) / 1000.0 - 0.5;
        size +=
            std::abs(data.solution.at(x / data.time).ratio - (x < 0.0 ? data.left : data.right).flow.ratio);
    }
    return size / 1000.0;
}

TEST(RandomRiemann, isMetByTheSolver) {
    Random random(1);
    std::vector<double> orders;
    while (orders.size() < 100) {
        const exact::Half left = randomHalf(random);
        const exact::Half right = randomHalf(random);
        const auto solution = exact::solve(left, right);
        if (!solution) continue; // chokes
        const RiemannCase data(left, right, timeFor(*solution));
        const RiemannErrors coarse = run(data, 200);
        const RiemannErrors fine = run(data, 800);
        const double size = sizeOf(data);
        EXPECT_EQ(coarse.limited + fine.limited, 0);
        EXPECT_LE(std::max(coarse.balance, fine.balance), 1e-13);
        EXPECT_LE(coarse.area, 0.05 * size);
        EXPECT_LE(fine.area, 0.02 * size);
        orders.push_back(std::log(coarse.area / fine.area) / std::log(4.0));
    }
    std::nth_element(orders.begin(), orders.begin() + 50, orders.end());
    EXPECT_GE(orders[50], 0.9); // 1 is the most that an integral over shocks and kinks can have
}

} // namespace
