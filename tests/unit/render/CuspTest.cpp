// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <numbers>
#include <vector>

#include <gtest/gtest.h>

#include "shared/particle.h"
#include "shared/valve.h"

// The shape of a venous valve, shaders/shared/cusp.h, compiled as C++.
namespace {

constexpr float kPi = std::numbers::pi_v<float>;
constexpr int kSteps = 400;

float acrossOf(int step) {
    return -1.0F + 2.0F * static_cast<float>(step) / kSteps;
}

// Every point of a cusp, agger and all.
template <typename Visit>
void forCusp(float mouth, const Visit& visit) {
    for (int i = 0; i <= 40; ++i)
        for (int row = 0; row <= gpu::kLeafletRows; ++row) {
            const float across = -1.0F + 0.05F * static_cast<float>(i);
            visit(gpu::leafletPoint(across, gpu::leafletRow(row), mouth));
        }
}

float shareOfWall(const glm::vec3& point) {
    return glm::length(glm::vec2(point) / gpu::sinusFactor(point.z));
}

float mouthArea(float mouth) {
    float area = 0.0F;
    for (int i = 0; i < kSteps; ++i) {
        const auto a = gpu::freeEdgePoint(acrossOf(i), mouth), b = gpu::freeEdgePoint(acrossOf(i + 1), mouth);
        area += (b.x - a.x) * (a.y + b.y); // between both cusps
    }
    return std::abs(area) / kPi;
}

TEST(CuspTest, FreeEdgesMeetAlongALineWhenShut) {
    for (float across = -1.0F; across <= 1.0F; across += 0.05F) {
        const auto edge = gpu::leafletPoint(across, 1.0F, 0.0F);
        EXPECT_LE(edge.y, gpu::kCuspHalf);
        EXPECT_LE(gpu::leafletPoint(across, 0.9F, 0.0F).y, 0.06F) << "and overlap below it";
    }
    EXPECT_NEAR(gpu::freeEdgePoint(-1.0F, 0.0F).x, -gpu::freeEdgePoint(1.0F, 0.0F).x, 1e-5F);
    EXPECT_GT(gpu::freeEdgePoint(1.0F, 0.0F).x, 0.95F);
}

TEST(CuspTest, TheMouthIsAsWideAsTheSimulationsOpening) {
    for (const float mouth : {0.1F, 0.3F, 0.7F, 1.0F})
        EXPECT_NEAR(mouthArea(mouth), gpu::kOpenArea * mouth, 0.005F) << mouth;
    EXPECT_LT(mouthArea(0.0F), 0.02F);
    EXPECT_EQ(gpu::mouthOf(0.0F, 0.8F), 0.8F)
        << "cusps that leak leave a gap when they are as shut as can be";
    EXPECT_EQ(gpu::mouthOf(1.0F, 0.8F), 1.0F);
}

TEST(CuspTest, TheAttachmentLiesOnTheWallAndIsAUWithItsFloorUpstream) {
    for (float across = -1.0F; across <= 1.0F; across += 0.05F) {
        for (const float mouth : {0.0F, 1.0F})
            EXPECT_NEAR(shareOfWall(gpu::leafletPoint(across, 0.0F, mouth)), gpu::kInsideWall, 1e-4F);
        EXPECT_NEAR(gpu::attachmentHeight(across), gpu::attachmentHeight(-across), 1e-5F);
    }
    EXPECT_NEAR(gpu::attachmentHeight(0.0F), gpu::kCuspBottom, 1e-5F);
    EXPECT_NEAR(gpu::attachmentHeight(1.0F), gpu::kCommissure, 1e-5F);
    // Flat at the bottom, steep at the commissures.
    EXPECT_LT(gpu::attachmentHeight(0.3F) - gpu::attachmentHeight(0.0F), 0.15F);
    EXPECT_GT(gpu::attachmentHeight(1.0F) - gpu::attachmentHeight(0.8F), 0.6F);
}

TEST(CuspTest, NothingLeavesTheSinusOrCrossesThePartner) {
    for (const float mouth : {0.0F, 0.2F, 0.5F, 0.8F, 1.0F})
        forCusp(mouth, [&](const glm::vec3& point) {
            EXPECT_LE(shareOfWall(point), gpu::kInsideWall + 1e-3F);
            EXPECT_GE(point.y, -1e-4F);
            EXPECT_LT(std::abs(point.z), gpu::kWindowRadii);
        });
}

TEST(CuspTest, AnOpenCuspStandsClearOfTheSinusWall) {
    for (float across = -0.6F; across <= 0.6F; across += 0.1F) {
        const auto edge = gpu::leafletPoint(across, 1.0F, 1.0F);
        EXPECT_LT(edge.y, 0.6F * gpu::cuspSpoke(across).y * gpu::sinusFactor(edge.z).y);
        EXPECT_GT(edge.z, gpu::kCommissure) << "its edge points downstream";
    }
}

TEST(CuspTest, HasThePublishedMeasures) {
    float depth = 0.0F, widest = 0.0F;
    for (int i = 0; i < kSteps; ++i) {
        const float a = static_cast<float>(i) / kSteps, b = static_cast<float>(i + 1) / kSteps;
        depth += glm::distance(gpu::cuspPoint(0.0F, a, 1.0F), gpu::cuspPoint(0.0F, b, 1.0F));
        widest = std::max(widest, gpu::sinusFactor(4.0F * a - 2.0F).y);
    }
    EXPECT_GE(0.5F * depth, 1.0F) << "of the calibre";
    EXPECT_LE(0.5F * depth, 1.5F);
    EXPECT_GE(widest, 1.3F);
    EXPECT_LE(widest, 1.5F);
    EXPECT_EQ(gpu::sinusFactor(-2.0F), glm::vec2(1.0F));
    EXPECT_EQ(gpu::sinusFactor(3.0F), glm::vec2(1.0F));
}

TEST(CuspTest, MovesWithoutJumps) {
    for (float mouth = 0.0F; mouth < 1.0F; mouth += 0.02F)
        for (const float up : {0.3F, 0.7F, 1.0F})
            EXPECT_LT(
                glm::distance(gpu::leafletPoint(0.2F, up, mouth), gpu::leafletPoint(0.2F, up, mouth + 0.02F)),
                0.05F);
}

glm::vec3 slackEdge(float across, float leak, float side) {
    return gpu::valvePoint(across, 1.0F, 0.0F, leak, side);
}

TEST(CuspTest, ACuspThatLeaksIsTooShortAndItsEdgeOneSmoothBow) {
    constexpr float kLeak = 0.8F;
    for (const float side : {-1.0F, 1.0F}) {
        EXPECT_LT(slackEdge(0.0F, kLeak, side).z, gpu::freeEdgePoint(0.0F, kLeak).z - 0.3F) << "too short";
        EXPECT_LT(slackEdge(0.0F, kLeak, side).z, gpu::kCommissure - 0.3F)
            << "it has fallen back, as the sound one that shuts";
        EXPECT_GT(slackEdge(0.0F, kLeak, side).y, 0.3F) << "and does not reach its partner";
        EXPECT_LT(glm::distance(slackEdge(1.0F, kLeak, side), gpu::freeEdgePoint(1.0F, kLeak)), 1e-3F)
            << "commissures stay where they are";
        int turns = 0;
        float before = -1.0F;
        for (int i = 1; i < kSteps; ++i) {
            const float slope =
                slackEdge(acrossOf(i + 1), kLeak, side).z - slackEdge(acrossOf(i), kLeak, side).z;
            if (slope * before < 0.0F) ++turns;
            if (slope != 0.0F) before = slope;
        }
        EXPECT_LE(turns, 3) << "no tatters";
    }
}

TEST(CuspTest, CuspsThatLeakGapInTheMiddleByWhatStaysOpen) {
    constexpr float kLeak = 0.3F;
    float area = 0.0F;
    for (int i = 0; i < kSteps; ++i) {
        const auto a = slackEdge(acrossOf(i), kLeak, 1.0F), b = slackEdge(acrossOf(i + 1), kLeak, 1.0F);
        area += (b.x - a.x) * (a.y + b.y);
    }
    const float wide = gpu::kOpenArea * kLeak;
    EXPECT_NEAR(std::abs(area) / kPi, wide, 0.1F * wide);
    const auto nearCommissure = [](float leak) { return slackEdge(0.8F, leak, 1.0F).y; };
    EXPECT_LT(nearCommissure(kLeak), gpu::freeEdgePoint(0.8F, kLeak).y)
        << "they lie closer at the commissures";
}

TEST(CuspTest, ASoundCuspIsNotSlack) {
    forCusp(0.5F,
            [](const glm::vec3& point) { EXPECT_EQ(gpu::slackened(point, 0.2F, 0.7F, 0.0F, 1.0F), point); });
}

// Cells on their way through the mouth, whatever its width.
TEST(CuspTest, TheStreamStaysBetweenTheCusps) {
    for (const float mouth : {0.2F, 0.5F, 1.0F})
        for (int i = 0; i < kSteps; ++i)
            for (const float across : {0.0F, 0.3F, 0.5F}) {
                const auto cusp = gpu::leafletPoint(across, static_cast<float>(i) / kSteps, mouth);
                const float x = cusp.x / gpu::sinusFactor(cusp.z).x;
                const float rim = std::sqrt(gpu::kClearOfWall * gpu::kClearOfWall - x * x);
                const auto cell = gpu::besideCusps({x, rim}, cusp.z, mouth, false);
                EXPECT_LE(cell.y * gpu::sinusFactor(cusp.z).y, cusp.y + 1e-3F) << mouth << ' ' << cusp.z;
            }
    EXPECT_EQ(gpu::streamHalf(0.3F, 0.0F), 0.0F) << "nothing passes a shut valve";
    EXPECT_EQ(gpu::streamHalf(-3.0F, 0.0F), 1.0F);
    EXPECT_EQ(gpu::streamHalf(2.0F, 0.0F), 1.0F);
}

TEST(CuspTest, CellsInAPocketAreBehindItsCusp) {
    for (const float mouth : {0.0F, 0.5F, 1.0F})
        for (const float y : {-0.8F, 0.1F, 0.8F}) {
            const auto cell = gpu::besideCusps({0.2F, y}, 0.0F, mouth, true);
            EXPECT_GT(std::abs(cell.y), gpu::streamHalf(0.0F, mouth));
            EXPECT_LT(std::hypot(cell.x, cell.y), 1.0F);
            EXPECT_GT(cell.z, 0.0F);
            EXPECT_EQ(gpu::besideCusps({0.2F, y}, gpu::kCuspBottom, mouth, true).z, 0.0F)
                << "none passes the root";
        }
}

} // namespace
