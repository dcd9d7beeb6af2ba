// SPDX-License-Identifier: Apache-2.0
#include <numbers>

#include <gtest/gtest.h>

#include "sculpt/Grid.h"
#include "sculpt/SectionCurves.h"
#include "sculpt/SurfaceNets.h"

namespace {

using namespace sculpt;

// An ellipse with half axes a and b: z(t) = (a + b)/2 e^{it} + (a - b)/2 e^{-it}.
Harmonics ellipse(double a, double b, std::complex<double> center = {}) {
    Harmonics h{};
    h[2] = 0.5 * (a - b);
    h[3] = center;
    h[4] = 0.5 * (a + b);
    return h;
}

Sections sectionsOf(const std::vector<double>& stations, double (*halfAxis)(double), double ratio) {
    Sections sections;
    sections.stations = stations;
    for (const double s : stations) {
        sections.harmonics.push_back(ellipse(halfAxis(s), ratio * halfAxis(s)));
        sections.areas.push_back(std::numbers::pi * ratio * halfAxis(s) * halfAxis(s));
    }
    return sections;
}

double ellipsoidAxis(double z) {
    return 20.0 * std::sqrt(1.0 - z * z / 2500.0);
} // 50 mm long half
double cylinderAxis(double) {
    return 10.0;
}

TEST(SectionCurves, EnclosedAreaIsThatOfTheEllipse) {
    EXPECT_NEAR(enclosedArea(ellipse(12.0, 5.0)), std::numbers::pi * 60.0, 1e-9);
}

TEST(SectionCurves, MeetsMeasuredSectionsAndClosesAtTheTips) {
    Sections sections = sectionsOf({-40.0, -20.0, 0.0, 20.0, 40.0}, ellipsoidAxis, 0.5);
    sections.from = -50.0, sections.to = 50.0;
    const SectionCurves curves(sections);
    EXPECT_NEAR(curves.at(20.0).area, sections.areas[3], 1e-9);
    EXPECT_NEAR(curves.at(50.0).area, 0.0, 1e-9);
    EXPECT_LT(curves.at(46.0).area, sections.areas[4]);
}

TEST(SectionLoft, EllipsoidHasItsVolumeAndIsZeroOnItsSurface) {
    Sections sections = sectionsOf({-46, -40, -30, -20, -10, 0, 10, 20, 30, 40, 46}, ellipsoidAxis, 0.6);
    sections.from = -50.0, sections.to = 50.0;
    const SectionLoft loft(sections);
    const Grid grid = sampled(loft, 1.0F, 3.0F);
    const double exact = 4.0 / 3.0 * std::numbers::pi * 20.0 * 12.0 * 50.0;
    EXPECT_NEAR(grid.volume(), exact, 0.01 * exact);
    for (const float z : {-33.0F, 5.0F, 27.0F}) {
        const auto x = static_cast<float>(ellipsoidAxis(static_cast<double>(z)));
        EXPECT_NEAR(loft.at({x, 0.0F, z}), 0.0F, 0.15F) << "z " << z;
    }
}

TEST(SectionLoft, CylinderHasItsVolumeAndSideArea) {
    Sections sections = sectionsOf({0.0, 25.0, 50.0, 75.0, 100.0}, cylinderAxis, 1.0);
    sections.from = -0.5, sections.to = 100.5;
    const Mesh mesh = surfaceNets(sampled(SectionLoft(sections), 1.0F, 3.0F));
    const double r = 10.0, length = 101.0, pi = std::numbers::pi;
    EXPECT_NEAR(volumeOf(mesh), pi * r * r * length, 0.015 * pi * r * r * length);
    const double area = 2.0 * pi * r * length + 2.0 * pi * r * r;
    EXPECT_NEAR(areaOf(mesh), area, 0.03 * area);
}

TEST(SectionLoft, FieldIsTheDistanceInsideAndOutside) {
    Sections sections = sectionsOf({0.0, 50.0, 100.0}, cylinderAxis, 1.0);
    sections.from = -5.0, sections.to = 105.0;
    const SectionLoft loft(sections);
    EXPECT_NEAR(loft.at({0, 0, 50}), -10.0F, 0.05F);
    EXPECT_NEAR(loft.at({14, 0, 50}), 4.0F, 0.05F);
    EXPECT_NEAR(loft.at({0, 0, 112}), 7.0F, 0.05F);
}

TEST(SectionLoft, ItsAxisRunsThroughTheCentersAndTheLargestSectionCountsAsOne) {
    Sections sections = sectionsOf({0.0, 50.0, 100.0}, cylinderAxis, 0.7);
    sections.from = -5.0, sections.to = 105.0;
    const SectionLoft loft(sections);
    const vec3 line = loft.axisDirection({10, 0, 40});
    EXPECT_NEAR(line.z, 1.0F, 1e-3F);
    EXPECT_NEAR(loft.areaShare({0, 0, 50}), 1.0F, 1e-3F);
    EXPECT_LT(loft.areaShare({0, 0, 104.5F}), 0.3F);
}

} // namespace
