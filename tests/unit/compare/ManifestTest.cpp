// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "TestSolids.h"
#include "compare/CompareReport.h"
#include "compare/MeshFiles.h"
#include "core/DataError.h"

namespace {

using namespace compare;
using namespace testsolids;
namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

class CompareFolder : public testing::Test {
protected:
    CompareFolder() : folder_(fs::temp_directory_path() / ("compare-" + std::to_string(::getpid()))) {
        fs::create_directories(folder_);
    }
    ~CompareFolder() override { fs::remove_all(folder_); }

    void writeObj(const std::string& name, const Soup& soup) const {
        std::ofstream out(folder_ / name);
        for (const auto& p : soup.points)
            out << "v " << p.x << " " << p.y << " " << p.z << "\n";
        for (const auto& t : soup.triangles)
            out << "f " << t[0] + 1 << " " << t[1] + 1 << " " << t[2] + 1 << "\n";
    }

    CompareManifest manifest(const std::string& text) const {
        std::ofstream(folder_ / "manifest.json") << text;
        return loadCompareManifest(folder_ / "manifest.json");
    }

    std::string complaintAbout(const std::string& text) const {
        try {
            manifest(text);
        } catch (const core::DataError& error) {
            return error.what();
        }
        return "no complaint";
    }

    fs::path folder_;
};

constexpr const char* kTwo =
    R"({"limits": {"firm": {"volume_percent": 5, "mean_mm": 1, "p95_mm": 3, "largest_mm": 9}},
    "structures": [{"id": "block", "files": ["FJ7_"], "limits": "firm"},
                   {"id": "tail", "files": ["FJ8"], "ours": ["head", "tail"]}]})";

TEST_F(CompareFolder, comparesWhatTheManifestNames) {
    writeObj("bone__FJ7_block.obj", box({0, 0, 0}, {40, 40, 40}));
    writeObj("bone__FJ8.obj", box({0, 0, 0}, {10, 10, 40}));
    const std::map<std::string, Soup> leg{{"block", box({0, 0, 0}, {40, 40, 44})},
                                          {"head", box({0, 0, 20}, {10, 10, 40})},
                                          {"tail", box({0, 0, 0}, {10, 10, 20})}};
    CompareReport report;
    report.rows = compareAll(leg, manifest(kTwo), {folder_, {}});
    ASSERT_EQ(report.rows.size(), 2U);
    EXPECT_NEAR(report.rows[0].difference.volumePercent(), 10.0, 0.5);
    EXPECT_THAT(report.rows[0].broken(), ElementsAre("volume", "p95"));
    EXPECT_LT(report.rows[1].difference.mean, 0.01);
    EXPECT_TRUE(report.rows[1].broken().empty());
    std::ostringstream table;
    printTable(report, table);
    EXPECT_THAT(table.str(), HasSubstr("OUT: volume, p95"));
    EXPECT_THAT(table.str(), HasSubstr("0 of 1 limited"));
    EXPECT_NEAR(toJson(report)["rows"][0]["largest_mm"], 4.0, 0.01);
}

TEST_F(CompareFolder, tellsOpenLimitsFromNewFaults) {
    writeObj("block.obj", box({0, 0, 0}, {40, 40, 40}));
    const std::map<std::string, Soup> leg{{"block", box({0, 0, 0}, {40, 40, 44})}};
    const auto rowWith = [&](const std::string& open) {
        const std::string text =
            R"({"limits": {"firm": {"volume_percent": 5, "mean_mm": 1, "largest_mm": 9}}, "structures": )"
            R"([{"id": "block", "files": ["block"], "limits": "firm", "open": {)" +
            open + "}}]}";
        return compareAll(leg, manifest(text), {folder_, {}}).at(0);
    };
    const CompareRow known = rowWith(R"("volume": {"at_most": 11, "because": "it is taller"})");
    EXPECT_THAT(known.broken(), ElementsAre("volume"));
    EXPECT_TRUE(known.unexplained().empty());
    std::ostringstream table;
    printTable({{known}, {}, {}}, table);
    EXPECT_THAT(table.str(), HasSubstr("open: volume up to 11, it is taller"));
    EXPECT_THAT(rowWith(R"("volume": {"at_most": 7, "because": "it was"})").unexplained(),
                ElementsAre("volume"));
    EXPECT_THAT(rowWith(R"("mean": {"at_most": 7, "because": "it was"})").mended(), ElementsAre("mean"));
    EXPECT_THAT(rowWith(R"("mean": {"at_most": 7, "because": "it was"})").unexplained(),
                ElementsAre("volume"));
}

TEST_F(CompareFolder, saysWhatTheLegLacks) {
    writeObj("FJ7_.obj", box({0, 0, 0}, {40, 40, 40}));
    const auto rows = compareAll({}, manifest(kTwo), {folder_, {"block"}});
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_THAT(rows[0].broken(), ElementsAre("missing"));
}

TEST_F(CompareFolder, bringsOtherFramesIntoOurs) {
    const auto turned =
        manifest(R"({"to_our_frame": {"axes": ["-x", "z", "y"], "scale": 1000, "offset_mm": [1, 2, 3]},
        "limits": {}, "structures": []})");
    const Soup placed = turned.placed(box({0, 0, 0}, {0.01, 0.02, 0.03}));
    const SoupTree tree(placed);
    EXPECT_EQ(tree.low(), dvec3(-9, 2, 3));
    EXPECT_EQ(tree.high(), dvec3(1, 32, 23));
    EXPECT_GT(tree.winding({-4, 17, 13}), 0.5) << "still outward";
    const auto mirrored =
        manifest(R"({"to_our_frame": {"axes": ["-x", "y", "z"]}, "limits": {}, "structures": []})");
    EXPECT_GT(SoupTree(mirrored.placed(box({0, 0, 0}, {1, 1, 1}))).winding({-0.5, 0.5, 0.5}), 0.5);
}

TEST_F(CompareFolder, complainsInOneLine) {
    EXPECT_THAT(complaintAbout("{"), HasSubstr("manifest.json"));
    EXPECT_THAT(complaintAbout(R"({"structures": []})"), HasSubstr("limits"));
    EXPECT_THAT(
        complaintAbout(R"({"limits": {}, "structures": [{"id": "a", "files": ["b"], "limits": "soft"}]})"),
        HasSubstr("soft"));
    EXPECT_THAT(
        complaintAbout(
            R"({"limits": {}, "structures": [{"id": "a", "files": ["b"], "within": [{"under_z": 3}]}]})"),
        HasSubstr("half space"));
    EXPECT_THAT(
        complaintAbout(R"({"to_our_frame": {"axes": ["x", "x", "z"]}, "limits": {}, "structures": []})"),
        HasSubstr("axis twice"));
    EXPECT_THROW(compareAll({{"block", box({0, 0, 0}, {1, 1, 1})}}, manifest(kTwo), {folder_, {}}),
                 core::DataError);
    EXPECT_THROW(compareAll({}, manifest(kTwo), {folder_, {"blok"}}), core::DataError);
    std::ofstream(folder_ / "broken.obj") << "v 0 0 0\nv 1 0 0\n";
    EXPECT_THROW(readSoup(folder_ / "broken.obj"), core::DataError);
}

TEST(Manifest, ofTheAtlasIsReadable) {
    const auto manifest = loadCompareManifest(fs::path(SH_SOURCE_DIR) / "assets/compare/bodyparts3d.json");
    EXPECT_GT(manifest.structures.size(), 60U);
    for (const auto& entry : manifest.structures)
        EXPECT_FALSE(entry.limitsName.empty()) << entry.id;
    EXPECT_EQ(manifest.skinLimits.p95, 2.5);
}

} // namespace
