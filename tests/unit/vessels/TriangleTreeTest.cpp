// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include <glm/geometric.hpp>
#include <gtest/gtest.h>

#include "TriangleTree.h"

namespace {

// A sphere of many flat faces: latitude by longitude.
TriangleTree ball(int rings) {
    std::vector<glm::dvec3> positions;
    std::vector<std::uint32_t> indices;
    const auto columns = static_cast<std::uint32_t>(2 * rings);
    for (int i = 0; i <= rings; ++i)
        for (std::uint32_t k = 0; k < columns; ++k) {
            const double polar = M_PI * i / rings, around = 2.0 * M_PI * k / columns;
            positions.emplace_back(std::sin(polar) * std::cos(around), std::sin(polar) * std::sin(around),
                                   std::cos(polar));
        }
    for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(rings); ++i)
        for (std::uint32_t k = 0; k < columns; ++k) {
            const std::uint32_t a = i * columns + k, b = i * columns + (k + 1) % columns;
            indices.insert(indices.end(), {a, a + columns, b, b, a + columns, b + columns});
        }
    return {positions, indices};
}

TEST(TriangleTree, measuresFromInsideAndOutside) {
    const TriangleTree tree = ball(60);
    for (const glm::dvec3 direction :
         {glm::dvec3(1, 0, 0), glm::dvec3(0.6, 0.64, 0.48), glm::dvec3(0, 0, -1)})
        for (const double radius : {0.0, 0.3, 0.9, 1.1, 2.0})
            EXPECT_NEAR(tree.signedDistance(radius * direction, 10.0), radius - 1.0, 2e-3) << radius;
}

TEST(TriangleTree, stopsAtTheLimit) {
    EXPECT_EQ(ball(12).signedDistance({5, 0, 0}, 2.0), 2.0);
}

TEST(TriangleTree, tellsInFromOutNearTheSurface) {
    const TriangleTree tree = ball(60);
    int wrong = 0;
    for (int i = 0; i < 400; ++i) {
        const double polar = std::acos(1.0 - 2.0 * (i + 0.5) / 400), around = 2.39996 * i;
        const glm::dvec3 p(std::sin(polar) * std::cos(around), std::sin(polar) * std::sin(around),
                           std::cos(polar));
        wrong += !tree.contains(0.99 * p) + tree.contains(1.01 * p);
    }
    EXPECT_EQ(wrong, 0);
}

} // namespace
