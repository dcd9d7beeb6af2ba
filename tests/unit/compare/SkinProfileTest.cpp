// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "TestSolids.h"
#include "compare/SkinProfileCheck.h"

namespace {

using namespace compare;

// Levels at 100, 200 and 300 mm, a circle of 50 mm around (3, -2).
std::filesystem::path roundProfile() {
    const auto file =
        std::filesystem::temp_directory_path() / ("skin-profile-" + std::to_string(::getpid()) + ".json");
    nlohmann::json levels = nlohmann::json::array();
    for (const int z : {100, 200, 300})
        levels.push_back({{"z", z},
                          {"skin",
                           {{"centre", {3, -2}},
                            {"radius_every_15deg_from_lateral_ccw", std::vector<double>(24, 50.0)}}}});
    std::ofstream(file) << nlohmann::json{{"levels", levels}};
    return file;
}

TEST(SkinProfile, measuresAlongEveryDirectionOfTheLevelsInRange) {
    const auto file = roundProfile();
    // A ball of 52 mm around a level: larger by 2 mm there, and no skin at the other level.
    const Soup ball = testsolids::sphere(52.0, dvec3(3, -2, 200));
    const SkinDifference near = skinDifference(ball, file, {150.0, 250.0});
    EXPECT_EQ(near.count, 24);
    EXPECT_NEAR(near.mean, 2.0, 0.1);
    EXPECT_NEAR(near.meanSigned, 2.0, 0.1);
    EXPECT_EQ(near.worst.z, 200.0);
    const SkinDifference both = skinDifference(ball, file, {150.0, 350.0});
    EXPECT_EQ(both.count, 48);
    EXPECT_NEAR(both.largest, 50.0, 1e-9) << "where there is no skin, the whole radius is missing";
    std::filesystem::remove(file);
}

TEST(SkinProfile, takesTheOutermostSurface) {
    const auto file = roundProfile();
    Soup shells = testsolids::sphere(30.0, dvec3(3, -2, 200));
    shells.append(testsolids::sphere(49.0, dvec3(3, -2, 200)));
    EXPECT_NEAR(skinDifference(shells, file, {150.0, 250.0}).meanSigned, -1.0, 0.1);
    std::filesystem::remove(file);
}

} // namespace
