// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <numbers>

#include <glm/geometric.hpp>
#include <gtest/gtest.h>

#include "render/passes/Studio.h"

namespace {

constexpr float kPi = std::numbers::pi_v<float>;

glm::vec3 shaded(const render::Shade& shade, const glm::vec3& normal) {
    glm::vec4 terms[gpu::kShadeTerms];
    std::copy(shade.begin(), shade.end(), terms);
    return gpu::shadeOf(terms, normal);
}

// Irradiance / pi under the studio's sky and floor, by summing over the sphere.
float underTheSky(const glm::vec3& normal) {
    constexpr int kSteps = 400;
    double sum = 0.0;
    for (int i = 0; i < kSteps; ++i)
        for (int k = 0; k < kSteps; ++k) {
            const float z = -1.0F + 2.0F * (static_cast<float>(i) + 0.5F) / kSteps;
            const float turn = 2.0F * kPi * (static_cast<float>(k) + 0.5F) / kSteps;
            const float r = std::sqrt(1.0F - z * z);
            const glm::vec3 way(r * std::cos(turn), r * std::sin(turn), z);
            const float light = glm::mix(gpu::kGround, gpu::kSky, 0.5F + 0.5F * z).x;
            sum += light * std::max(glm::dot(way, normal), 0.0F) * 4.0 * kPi / (kSteps * kSteps);
        }
    return static_cast<float>(sum / kPi);
}

TEST(StudioTest, ShadeOfSkyAndFloorIsTheirIntegral) {
    const glm::mat3 upright(1.0F);
    auto shade = render::studioShade(upright);
    for (const auto& box : {gpu::rightStrip(), gpu::leftStrip()})
        render::addLight(shade, box.towards, -render::solidAngle(box) * box.light);
    render::addLight(shade, render::kFillTowards, -render::kFillPower);
    for (const glm::vec3 normal :
         {glm::vec3(0, 0, 1), glm::vec3(0, 0, -1), glm::vec3(1, 0, 0), glm::vec3(0.6F, 0, 0.8F)})
        EXPECT_NEAR(shaded(shade, normal).x, underTheSky(normal), 0.004F);
}

TEST(StudioTest, ALightShadesTheSideThatFacesIt) {
    const glm::vec3 towards = glm::normalize(glm::vec3(1.0F, 2.0F, -0.5F));
    render::Shade shade{};
    render::addLight(shade, towards, glm::vec3(kPi));
    EXPECT_NEAR(shaded(shade, towards).x, 1.0F, 0.08F); // the series' error at its peak
    EXPECT_LT(shaded(shade, -towards).x, 0.08F);
    float before = 2.0F;
    const glm::vec3 side = glm::normalize(glm::cross(towards, glm::vec3(0, 0, 1)));
    for (float angle = 0.0F; angle < 1.6F; angle += 0.1F) {
        const float now = shaded(shade, std::cos(angle) * towards + std::sin(angle) * side).x;
        EXPECT_LT(now, before);
        before = now;
    }
}

TEST(StudioTest, ABlurredSoftboxKeepsItsLight) {
    for (const float blur : {0.05F, 0.3F, 1.0F}) {
        float sum = 0.0F;
        for (float x = -3.0F; x < 3.0F; x += 0.01F)
            sum += 0.01F * gpu::spanned(x, 0.4F, blur);
        EXPECT_NEAR(sum, 0.8F, 0.02F) << blur;
    }
    const auto box = gpu::keyBox();
    EXPECT_GT(gpu::mirrored(box, box.towards, 0.1F), 0.99F);
    EXPECT_EQ(gpu::mirrored(box, -box.towards, 0.1F), 0.0F);
    EXPECT_GT(gpu::mirrored(box, box.towards, 0.1F),
              gpu::mirrored(box, box.towards, 1.2F)); // a rough one is dimmer
}

TEST(StudioTest, SoftboxesHaveUprightFrames) {
    for (const auto& box : {gpu::keyBox(), gpu::rightStrip(), gpu::leftStrip()}) {
        EXPECT_NEAR(glm::length(box.towards), 1.0F, 1e-3F);
        EXPECT_NEAR(glm::length(box.side), 1.0F, 1e-3F);
        EXPECT_NEAR(glm::dot(box.towards, box.side), 0.0F, 1e-3F);
        EXPECT_GT(glm::cross(box.side, box.towards).y * glm::cross(box.side, box.towards).y, 0.5F);
    }
}

} // namespace
