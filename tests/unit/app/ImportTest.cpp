// SPDX-License-Identifier: Apache-2.0
// `second-heart import` as a user runs it.
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "ProgramRun.h"

namespace {

using testing::HasSubstr;

const std::filesystem::path kFolder =
    std::filesystem::path(testing::TempDir()) / ("import-" + std::to_string(::getpid()));

// A box of the size and place of a tibia, in mm.
void writeBone(const std::filesystem::path& file) {
    std::ofstream out(file);
    for (const int z : {72, 452})
        for (const int y : {-19, 44})
            for (const int x : {-41, 34})
                out << "v " << x << ' ' << y << ' ' << z << '\n';
    for (const char* face : {"1 3 4 2", "5 6 8 7", "1 2 6 5", "3 7 8 4", "1 5 7 3", "2 4 8 6"})
        out << "f " << face << '\n';
}

std::filesystem::path manifest(const std::string& unit, const std::string& file = "bone.obj") {
    const auto path = kFolder / (unit + ".json");
    std::ofstream(path) << R"({"name": "Boxes", "attribution": "Nobody 2026", "license": "CC0", "unit": ")"
                        << unit << R"(", "axes": {"lateral": "x", "anterior": "y", "up": "z"},
        "structures": [{"id": "tibia", "file": ")"
                        << file << R"("}]})";
    return path;
}

class Import : public testing::Test {
protected:
    void SetUp() override {
        std::filesystem::remove_all(kFolder);
        std::filesystem::create_directories(kFolder);
        writeBone(kFolder / "bone.obj");
    }

    static ProgramRun run(const std::filesystem::path& manifest, const std::filesystem::path& out) {
        return runProgram(
            {"import", kFolder.string(), "--manifest", manifest.string(), "--out", out.string()});
    }
};

TEST_F(Import, writesAWholeLegThatNamesItsSources) {
    const auto leg = kFolder / "leg.glb";
    const auto result = run(manifest("mm"), leg);
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(result.out, leg.string() + "\n");
    EXPECT_THAT(result.err, HasSubstr("tibia from bone.obj: 12 triangles"));
    std::string text(300000, '\0');
    std::ifstream(leg, std::ios::binary).read(text.data(), static_cast<std::streamsize>(text.size()));
    EXPECT_THAT(text, HasSubstr("Nobody 2026"));
    EXPECT_THAT(text, HasSubstr("\"from\":\"Boxes: bone.obj\""));
    EXPECT_THAT(text, HasSubstr("\"from\":\"Second Heart\""));
    const auto picture =
        runProgram({"render", "--leg", leg.string(), "--scene", "slice", "--time", "0", "--size", "64x64",
                    "--quality", "low", "--out", (kFolder / "x.png").string()});
    EXPECT_TRUE(picture.exitCode == 0 || picture.exitCode == 3) << picture.err;
}

TEST_F(Import, complainsInOneLine) {
    const auto expect = [](const ProgramRun& result, int code, const std::string& says) {
        EXPECT_EQ(result.exitCode, code) << result.err;
        EXPECT_THAT(result.err, HasSubstr(says));
        EXPECT_EQ(result.out, "");
        EXPECT_THAT(result.err.substr(result.err.rfind("second-heart:")), HasSubstr("; "));
    };
    const auto leg = kFolder / "leg.glb";
    expect(run(manifest("m"), leg), 2, "\"unit\": \"mm\" would fit");
    expect(run(manifest("mm", "bnoe.obj"), leg), 2, "did you mean \"bone.obj\"?");
    expect(run(kFolder / "none.json", leg), 2, "cannot be read");
    expect(run(manifest("mm"), kFolder / "leg.obj"), 2, "does not end in .glb");
    expect(run(manifest("mm"), "/nowhere/leg.glb"), 2, "--out");
    EXPECT_FALSE(std::filesystem::exists(leg));
    const auto wrong = [](const std::string& file) {
        return runProgram({"render", "--leg", file, "--out", (kFolder / "x.png").string()});
    };
    expect(wrong("/nowhere/leg.glb"), 2, "is not there");
    expect(wrong((kFolder / "bone.obj").string()), 2, "is no .glb file");
    std::ofstream(kFolder / "broken.glb") << "glTF";
    EXPECT_EQ(wrong((kFolder / "broken.glb").string()).exitCode, 2);
}

TEST(AxialView, needsASection) {
    const auto result =
        runProgram({"render", "--scene", "whole-leg", "--view", "axial", "--out", "/tmp/x.png"});
    EXPECT_EQ(result.exitCode, 2);
    EXPECT_THAT(result.err, HasSubstr("add --section MM"));
    EXPECT_EQ(runProgram({"render", "--view", "sagittal", "--out", "/tmp/x.png"}).exitCode, 2);
}

} // namespace
