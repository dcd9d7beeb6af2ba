// SPDX-License-Identifier: Apache-2.0
// Veins lie inside the measured outline of the skin, superficial ones near it, deep ones inside the fascia
// hull.
#include <cmath>

#include <gtest/gtest.h>

#include "anatomy/Leg.h"
#include "core/Json.h"
#include "core/Units.h"

namespace {

using anatomy::VesselSystem;
using core::toMm;

constexpr double kLowest = 120.0, kHighest = 470.0; // mm; above, the outline dips into the thigh muscles
constexpr double kTolerance = 4.0;                  // mm, accuracy of the outline

const anatomy::Leg& leg() {
    static const auto loaded = anatomy::loadLeg(SH_SOURCE_DIR "/assets/anatomy");
    return loaded;
}

// The outline of the skin: 24 radii about a centre every 20 mm of height.
class SkinOutline {
public:
    SkinOutline() : document_(core::loadJson(SH_SOURCE_DIR "/assets/anatomy/skin_profile.json")) {}

    // mm from the axis of the limb to the skin minus that to the point; positive inside.
    double depthOf(const glm::dvec3& point) const {
        const double level = (toMm(point.z) - document_.at("levels").at(0).at("z").get<double>()) / 20.0;
        const double t = level - std::floor(level);
        const auto below = static_cast<std::size_t>(level);
        return (1.0 - t) * depthAt(below, toMm(point.x), toMm(point.y)) +
               t * depthAt(below + 1, toMm(point.x), toMm(point.y));
    }

private:
    double depthAt(std::size_t level, double x, double y) const {
        const auto& skin = document_.at("levels").at(level).at("skin");
        const auto& center = skin.at("centre");
        const double dx = x - center.at(0).get<double>(), dy = y - center.at(1).get<double>();
        const double sector = std::fmod(std::atan2(dy, dx) / (2.0 * M_PI) + 1.0, 1.0) * 24.0;
        const auto& radii = skin.at("radius_every_15deg_from_lateral_ccw");
        const auto first = static_cast<std::size_t>(sector) % 24;
        const double t = sector - std::floor(sector);
        const double radius =
            (1.0 - t) * radii.at(first).get<double>() + t * radii.at((first + 1) % 24).get<double>();
        return radius - std::hypot(dx, dy);
    }

    nlohmann::json document_;
};

bool inMeasuredPart(const anatomy::CoursePoint& point) {
    return toMm(point.position.z) > kLowest && toMm(point.position.z) < kHighest;
}

// Calls check(vessel, point, depth under the outline in mm) for every sample of the chosen vessels.
template <typename Choose, typename Check>
void forEachMeasuredPoint(Choose choose, Check check) {
    const SkinOutline skin;
    for (const auto& vessel : leg().vessels) {
        if (!choose(vessel)) continue;
        for (const auto& point : vessel.course)
            if (inMeasuredPart(point)) check(vessel, point, skin.depthOf(point.position));
    }
}

TEST(InsideTheLeg, everyVeinLiesUnderTheSkin) {
    forEachMeasuredPoint([](const auto&) { return true; },
                         [](const auto& vessel, const auto& point, double depth) {
                             EXPECT_GT(depth, 0.5 * toMm(point.diameter) - kTolerance) << vessel.id;
                         });
}

TEST(InsideTheLeg, saysHowDeepSuperficialVeinsLie) {
    forEachMeasuredPoint([](const auto& vessel) { return vessel.system == VesselSystem::superficial; },
                         [](const auto& vessel, const auto& point, double depth) {
                             EXPECT_NEAR(depth, toMm(point.depthBelowSkin), 7.0) << vessel.id;
                         });
}

TEST(InsideTheLeg, tributariesOfTheCalfStayInTheFat) {
    forEachMeasuredPoint(
        [](const auto& vessel) {
            return vessel.id.ends_with("_calf_tributary") || vessel.id == "posterior_arch_vein";
        },
        [](const auto& vessel, const auto&, double depth) { EXPECT_LT(depth, 15.0) << vessel.id; });
}

TEST(InsideTheLeg, deepVeinsOfTheCalfLieDeep) {
    forEachMeasuredPoint(
        [](const auto& vessel) {
            return vessel.id.starts_with("posterior_tibial_vein") || vessel.id.starts_with("fibular_vein");
        },
        [](const auto& vessel, const auto& point, double depth) {
            EXPECT_GT(depth, toMm(point.position.z) > 180 ? 15.0 : 6.0) << vessel.id;
        });
}

TEST(InsideTheLeg, veinsAboveTheCutAreSchematic) {
    for (const auto& vessel : leg().vessels) {
        const bool above = vessel.course.front().position.z > 0.56 && vessel.course.back().position.z > 0.56;
        EXPECT_TRUE(vessel.schematic || !above) << vessel.id;
    }
}

} // namespace
