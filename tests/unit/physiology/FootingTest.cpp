// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include <glm/geometric.hpp>
#include <gtest/gtest.h>

#include "BodyTesting.h"
#include "core/Units.h"
#include "physiology/ActivityData.h"

namespace {

using physiology::BodyState;

// From foot-flat to heel-off of walking, and of running; shares of the cycle.
struct Stride {
    const char* activity;
    double speed; // km/h
    double flatFrom, flatTo, toeOff;
};
const std::vector<Stride> kStrides{{"walk", 2.0, 0.13, 0.34, 0.60}, {"walk", 3.0, 0.13, 0.34, 0.60},
                                   {"walk", 4.0, 0.13, 0.34, 0.60}, {"walk", 5.0, 0.13, 0.34, 0.60},
                                   {"walk", 6.0, 0.13, 0.34, 0.60}, {"run", 8.0, 0.10, 0.18, 0.38},
                                   {"run", 10.0, 0.10, 0.18, 0.38}};

const physiology::FootPlacement& placement() {
    static const physiology::FootPlacement kPlacement(bodytest::leg()->rig, bodytest::assets());
    return kPlacement;
}

std::vector<glm::dvec3> soleOf(const BodyState& state) {
    std::vector<glm::dvec3> points;
    for (const auto& contact : placement().contacts())
        points.push_back(state.pose.moved(contact.body, contact.position));
    return points;
}

// How far a point of the sole is ahead of where the belt would have carried it, over the part of the stride
// in which it touches the ground: the largest minus the smallest, m.
double slide(const std::vector<BodyState>& states, const Stride& stride, std::size_t point, double from,
             double to) {
    double least = 1e9, most = -1e9;
    for (const auto& state : states) {
        if (state.phase < from || state.phase > to) continue;
        const auto at = soleOf(state)[point];
        const double ahead = at.y + stride.speed / 3.6 * state.time;
        least = std::min(least, ahead);
        most = std::max(most, ahead);
    }
    return most - least;
}

double lowestOf(const BodyState& state, anatomy::Body body) {
    double lowest = 1e9;
    for (const auto& contact : placement().contacts())
        if (contact.body == body)
            lowest = std::min(lowest, state.pose.moved(contact.body, contact.position).z);
    return lowest;
}

TEST(Footing, theFlatFootMovesWithTheBelt) {
    for (const auto& stride : kStrides) {
        const auto states = bodytest::cycleOf(bodytest::doing(stride.activity, stride.speed));
        for (std::size_t point = 0; point < placement().contacts().size(); ++point)
            if (placement().contacts()[point].body == anatomy::Body::forefoot) {
                EXPECT_LT(slide(states, stride, point, stride.flatFrom, stride.flatTo), 0.004)
                    << stride.activity << " " << stride.speed << " point " << point;
            }
    }
}

TEST(Footing, theRaisedHeelTurnsTheFootAboutToesThatStay) {
    for (const auto& stride : kStrides) {
        if (stride.activity[0] == 'r') continue;
        const auto states = bodytest::cycleOf(bodytest::doing(stride.activity, stride.speed));
        for (std::size_t point = 0; point < placement().contacts().size(); ++point)
            if (placement().contacts()[point].body == anatomy::Body::toes) {
                EXPECT_LT(slide(states, stride, point, 0.40, 0.52), 0.008)
                    << stride.speed << " point " << point;
            }
    }
}

TEST(Footing, heelAndBallLieOnTheFloorTogether) {
    for (const auto& stride : kStrides)
        for (const auto& state : bodytest::cycleOf(bodytest::doing(stride.activity, stride.speed))) {
            if (state.phase < stride.flatFrom || state.phase > stride.flatTo) continue;
            EXPECT_NEAR(lowestOf(state, anatomy::Body::foot), 0.0, 0.002) << state.phase;
            EXPECT_NEAR(lowestOf(state, anatomy::Body::forefoot), 0.0, 0.002) << state.phase;
        }
}

// Heel, ankle and forefoot rocker: the heel touches first, then the whole foot, then the ball, then the toes.
TEST(Footing, theFootRollsOverHeelAnkleAndForefoot) {
    const auto states = bodytest::cycleOf(bodytest::doing("walk", 4.0));
    const auto touches = [&](double phase, anatomy::Body body) {
        const auto i = static_cast<std::size_t>(phase * static_cast<double>(states.size()));
        return lowestOf(states[i], body) < 0.003;
    };
    using anatomy::Body;
    EXPECT_TRUE(touches(0.02, Body::foot) && !touches(0.02, Body::forefoot));
    EXPECT_TRUE(touches(0.25, Body::foot) && touches(0.25, Body::forefoot));
    EXPECT_TRUE(!touches(0.48, Body::foot) && touches(0.48, Body::forefoot));
    EXPECT_TRUE(touches(0.58, Body::hallux) || touches(0.58, Body::toes));
    EXPECT_FALSE(touches(0.58, Body::foot));
    EXPECT_FALSE(touches(0.75, Body::hallux) || touches(0.75, Body::foot));
}

TEST(Footing, theFootIsNeverInTheFloor) {
    for (const auto& stride : kStrides)
        for (const auto& state : bodytest::cycleOf(bodytest::doing(stride.activity, stride.speed)))
            for (const auto& point : soleOf(state))
                EXPECT_GT(point.z, -1e-9) << stride.activity << " at " << state.phase;
}

// The stride keeps its published angles: the leg swings about the hip by a few degrees, within the standard
// deviations of hip (5-7) and ankle (3-6 deg).
TEST(Footing, takesOnlyAFewDegrees) {
    for (const double speed : {3.0, 4.0, 5.0}) {
        const auto plain = physiology::loadActivities(bodytest::assets()).at("walk");
        for (const auto& state : bodytest::cycleOf(bodytest::doing("walk", speed))) {
            const double hip = (*plain.joints[0]).angle(state.phase) * (*plain.joints[0]).amplitude(speed);
            EXPECT_LT(core::toDegrees(std::abs(state.joints.hip - hip)), 6.0) << speed << " " << state.phase;
        }
    }
}

// Between toe-off and the other foot's landing nothing holds a runner up: the hip falls as a stone does.
TEST(Footing, aRunnerFliesBetweenTheSteps) {
    const auto states = bodytest::cycleOf(bodytest::doing("run", 10.0));
    const auto& hip = bodytest::leg()->rig.hip.center;
    const auto heightAt = [&](double phase) {
        const auto i = static_cast<std::size_t>(phase * static_cast<double>(states.size()));
        return states[i].pose.moved(anatomy::Body::trunk, hip).z;
    };
    const double half = 0.025 * static_cast<double>(states.size()) * bodytest::kStep;
    for (const double middle : {0.46, 0.96}) {
        const double curvature =
            (heightAt(middle + 0.025) - 2.0 * heightAt(middle) + heightAt(middle - 0.025)) / (half * half);
        EXPECT_NEAR(curvature, -core::kGravity, 0.25 * core::kGravity) << middle;
    }
    double low = 1e9, high = 0.0;
    for (const auto& state : states) {
        const double z = state.pose.moved(anatomy::Body::trunk, hip).z;
        low = std::min(low, z);
        high = std::max(high, z);
    }
    EXPECT_GT(high - low, 0.05); // 6 to 10 cm at this speed
    EXPECT_LT(high - low, 0.10);
}

// Navicular drop in gait is a few millimetres; as much as talus head sinks against heel and ball.
TEST(Footing, theArchSinksByAFewMillimetersUnderTheLoad) {
    const auto states = bodytest::cycleOf(bodytest::doing("walk", 4.0));
    const glm::dvec3 talusHead = bodytest::leg()->rig.arch.center;
    const auto heightAt = [&](double phase) {
        const auto i = static_cast<std::size_t>(phase * static_cast<double>(states.size()));
        const auto& pose = states[i].pose;
        const glm::dvec3 heel = pose.moved(anatomy::Body::foot, {-0.006, -0.028, 0.0});
        const glm::dvec3 ball = pose.moved(anatomy::Body::forefoot, {0.040, 0.106, 0.0});
        const glm::dvec3 apex = pose.moved(anatomy::Body::foot, talusHead);
        const glm::dvec3 along = glm::normalize(ball - heel);
        return glm::length(apex - heel - glm::dot(apex - heel, along) * along);
    };
    const double drop = heightAt(0.85) - heightAt(0.45);
    EXPECT_GT(drop, 0.003);
    EXPECT_LT(drop, 0.009);
}

} // namespace
