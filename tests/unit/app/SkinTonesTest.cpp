// SPDX-License-Identifier: Apache-2.0
#include "app/SkinTones.h"

#include <glm/geometric.hpp>
#include <gtest/gtest.h>

namespace {

float luminance(const glm::vec3& linear) {
    return glm::dot(linear, glm::vec3(0.2126F, 0.7152F, 0.0722F));
}

TEST(SkinTones, EachTypeIsDarkerThanTheOneBefore) {
    const app::SkinTones tones(std::filesystem::path(SH_SOURCE_DIR) / "assets");
    for (int type = 2; type <= app::kSkinTones; ++type) {
        EXPECT_LT(luminance(tones.tint(type)), 0.95F * luminance(tones.tint(type - 1))) << type;
        for (int channel = 0; channel < 3; ++channel)
            EXPECT_GT(tones.tint(type)[channel], 0.0F) << type;
    }
    EXPECT_LT(luminance(tones.tint(app::kSkinTones)), 0.35F);
}

TEST(SkinTones, PigmentTakesMoreBlueThanRed) {
    const app::SkinTones tones(std::filesystem::path(SH_SOURCE_DIR) / "assets");
    const glm::vec3 dark = tones.tint(app::kSkinTones);
    EXPECT_LT(dark.b, dark.r);
}

} // namespace
