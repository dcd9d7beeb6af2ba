// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include <gtest/gtest.h>

#include "compare/CompareReport.h"
#include "compare/MeshFiles.h"

namespace {

using namespace compare;
namespace fs = std::filesystem;

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names)
        text += name + " ";
    return text;
}

// The baked leg beside the atlas, where the atlas is at hand: every structure holds its limits, or its entry
// in the manifest says by how much and why not.
TEST(Atlas, everyStructureHoldsItsLimitsOrSaysWhyNot) {
    const fs::path source = SH_SOURCE_DIR, leg = fs::path(SH_BINARY_DIR) / "leg.glb";
    const char* elsewhere = std::getenv("SECOND_HEART_ATLAS");
    const fs::path atlas = elsewhere ? fs::path(elsewhere) : source / "../shared/anatomy/atlas_ply_mm";
    if (!fs::is_directory(atlas)) GTEST_SKIP() << "no atlas in " << atlas;
    ASSERT_TRUE(fs::exists(leg)) << "build the target leg first";
    const auto structures = readLeg(leg);
    const auto manifest = loadCompareManifest(source / "assets/compare/bodyparts3d.json");
    CompareReport report;
    report.skinLimits = manifest.skinLimits;
    report.rows = compareAll(structures, manifest, {atlas, {}});
    report.skin = skinDifference(structures.at("skin"), source / "assets/anatomy/skin_profile.json", {});
    printTable(report, std::cout);
    for (const CompareRow& row : report.rows) {
        EXPECT_FALSE(row.missing) << row.id;
        EXPECT_TRUE(row.unexplained().empty()) << row.id << ": " << joined(row.unexplained());
    }
    EXPECT_TRUE(brokenBySkin(report).empty()) << joined(brokenBySkin(report));
    EXPECT_GT(report.skin->count, 400);
}

} // namespace
