// SPDX-License-Identifier: Apache-2.0
#include <glm/geometric.hpp>
#include <gtest/gtest.h>

#include "anatomy/Course.h"
#include "anatomy/Leg.h"

namespace {

using anatomy::Compartment;

anatomy::Vessel corner() {
    anatomy::Vessel vessel;
    vessel.course = {{{0, 0, 0}, 0.002, 0.010, Compartment::none},
                     {{0, 0, 0.03}, 0.004, 0.020, Compartment::soleus},
                     {{0, 0.01, 0.03}, 0.006, 0.030, Compartment::anterior}};
    vessel.restLength = anatomy::lengthOf(vessel.course);
    return vessel;
}

TEST(Course, measuresItsLengthAlongTheCorners) {
    EXPECT_NEAR(corner().restLength, 0.04, 1e-15);
}

TEST(Course, interpolatesByLength) {
    const auto point = anatomy::coursePointAt(corner(), 0.375); // 15 mm of 40
    EXPECT_LT(glm::distance(point.position, glm::dvec3(0, 0, 0.015)), 1e-15);
    EXPECT_NEAR(point.diameter, 0.003, 1e-15);
    EXPECT_NEAR(point.depthBelowSkin, 0.015, 1e-15);
}

TEST(Course, takesTheCompartmentOfTheNearerSample) {
    EXPECT_EQ(anatomy::coursePointAt(corner(), 0.3).compartment, Compartment::none);
    EXPECT_EQ(anatomy::coursePointAt(corner(), 0.6).compartment, Compartment::soleus);
    EXPECT_EQ(anatomy::coursePointAt(corner(), 0.95).compartment, Compartment::anterior);
}

TEST(Course, staysWithinItsEnds) {
    EXPECT_LT(glm::distance(anatomy::positionAt(corner(), -1.0), glm::dvec3(0, 0, 0)), 1e-15);
    EXPECT_LT(glm::distance(anatomy::positionAt(corner(), 2.0), glm::dvec3(0, 0.01, 0.03)), 1e-15);
}

TEST(Course, pointsDownstream) {
    EXPECT_LT(glm::distance(anatomy::tangentAt(corner(), 0.2), glm::dvec3(0, 0, 1)), 1e-12);
    EXPECT_LT(glm::distance(anatomy::tangentAt(corner(), 1.0), glm::dvec3(0, 1, 0)), 1e-12);
}

TEST(Names, areTheWordsOfTheFiles) {
    EXPECT_STREQ(anatomy::nameOf(anatomy::VesselSystem::superficial), "superficial");
    EXPECT_STREQ(anatomy::nameOf(anatomy::VesselSystem::central), "central");
    EXPECT_STREQ(anatomy::nameOf(Compartment::deepPosterior), "deepPosterior");
    EXPECT_STREQ(anatomy::nameOf(Compartment::thorax), "thorax");
}

} // namespace
