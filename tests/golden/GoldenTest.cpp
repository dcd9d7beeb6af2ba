// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>
#include <filesystem>
#include <ostream>
#include <string>

#include <gtest/gtest.h>

#include "Picture.h"

// Pictures of the scenes against the committed ones in this folder. A new or changed picture is looked at
// under build/…/golden and, when it is right, copied here.
namespace {

constexpr int kTolerance = 28;       // of 255, per channel: drivers differ in rounding and antialiasing
constexpr double kAllowed = 0.02;    // share of pixels beyond the tolerance
constexpr double kAllowedMean = 3.0; // of 255

struct Shot {
    const char* scene;
    const char* moment; // further options
};
void PrintTo(const Shot& shot, std::ostream* out) {
    *out << shot.scene;
}

const std::filesystem::path kBaselines = std::filesystem::path(SH_SOURCE_DIR) / "tests" / "golden";
const std::filesystem::path kCandidates = std::filesystem::path(SH_BINARY_DIR) / "golden";

std::filesystem::path candidateOf(const Shot& shot) {
    return kCandidates / (std::string(shot.scene) + ".png");
}

int render(const Shot& shot) {
    std::filesystem::create_directories(kCandidates);
    const auto program = std::filesystem::path(SH_BINARY_DIR) / "bin" / "second-heart";
    const std::string command = program.string() +
                                " render --validate --quality medium --size 320x240 --scene " + shot.scene +
                                " " + shot.moment + " --out " + candidateOf(shot).string();
    return std::system(command.c_str());
}

class Golden : public testing::TestWithParam<Shot> {};

TEST_P(Golden, LooksAsCommitted) {
    const Shot& shot = GetParam();
    ASSERT_EQ(render(shot), 0) << "rendering failed, or the validation layer complained";
    const auto candidate = readPicture(candidateOf(shot));
    ASSERT_TRUE(candidate) << candidateOf(shot);
    const auto baseline = readPicture(kBaselines / candidateOf(shot).filename());
    ASSERT_TRUE(baseline) << "no baseline; look at " << candidateOf(shot) << " and copy it to " << kBaselines;
    ASSERT_EQ(candidate->width, baseline->width);
    ASSERT_EQ(candidate->height, baseline->height);
    const auto difference = compare(*candidate, *baseline, kTolerance);
    const auto map = kCandidates / (std::string(shot.scene) + "_difference.png");
    if (difference.share > kAllowed) writePicture(difference.map, map);
    EXPECT_LE(difference.share, kAllowed) << "see " << candidateOf(shot) << " and " << map;
    EXPECT_LE(difference.mean, kAllowedMean) << "see " << candidateOf(shot);
}

INSTANTIATE_TEST_SUITE_P(Scenes, Golden,
                         testing::Values(Shot{"whole-leg", "--time 0.5"}, Shot{"muscles", "--time 0.5"},
                                         Shot{"veins", "--time 0.5"}, Shot{"perforators", "--time 0.5"},
                                         Shot{"section", "--time 0.5"}, Shot{"slice", "--time 0.5"},
                                         Shot{"front", "--time 0.5"}, Shot{"foot-pump", "--time 0.5"},
                                         Shot{"calf-pump", "--time 0.5"}, Shot{"valve", "--time 0.5"},
                                         Shot{"inside-vein", "--time 0.5"}, Shot{"reflux", "--time 0.5"},
                                         Shot{"stocking", "--time 0.5"}, Shot{"treadmill", "--time 0.5"}),
                         [](const auto& each) {
                             std::string name = each.param.scene;
                             std::erase(name, '-');
                             return name;
                         });

TEST(GoldenCompare, SeesAChangedPatch) {
    Picture one{64, 48, std::vector<std::uint8_t>(64 * 48 * 3, 100)};
    Picture other = one;
    EXPECT_EQ(compare(one, other, kTolerance).share, 0.0);
    for (std::size_t i = 0; i < other.rgb.size() / 20; ++i)
        other.rgb[i] = 200; // 5 % of the pixels
    const auto difference = compare(one, other, kTolerance);
    EXPECT_NEAR(difference.share, 0.05, 0.001);
    EXPECT_GT(difference.share, kAllowed);
    EXPECT_EQ(difference.map.rgb[0], 255);
}

} // namespace
