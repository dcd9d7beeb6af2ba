// SPDX-License-Identifier: Apache-2.0
// A machine without a font for Chinese and Japanese: fontconfig is shown a folder with Latin letters only.
#include <unistd.h>

#include <fstream>

#include <gtest/gtest.h>

#include "ProgramRun.h"
#include "ui/FontFile.h"

namespace {

class MissingFont : public testing::Test {
protected:
    void SetUp() override {
        std::filesystem::create_directories(folder_);
        for (const auto weight : {ui::FontWeight::regular, ui::FontWeight::bold}) {
            const auto file = ui::fontFile(weight);
            std::filesystem::copy_file(file, folder_ / file.filename(),
                                       std::filesystem::copy_options::overwrite_existing);
        }
        std::ofstream(config_) << "<fontconfig><dir>" << folder_.string() << "</dir><cachedir>"
                               << folder_.string() << "</cachedir></fontconfig>\n";
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    ProgramRun run(const std::vector<std::string>& arguments) const {
        return runProgram(arguments, {{"FONTCONFIG_FILE", config_.string()}});
    }

    const std::filesystem::path folder_ =
        std::filesystem::path(SH_BINARY_DIR) / ("fonts_test_" + std::to_string(::getpid()));
    const std::filesystem::path config_ = folder_ / "fonts.conf";
};

TEST_F(MissingFont, IsToldByTheDoctor) {
    const auto doctor = run({"doctor"});
    EXPECT_NE((doctor.out + doctor.err).find("fonts-noto-cjk"), std::string::npos) << doctor.out;
}

TEST_F(MissingFont, ThePictureIsWrittenInEnglishAndSaysSo) {
    if (!std::filesystem::exists(std::filesystem::path(SH_SOURCE_DIR) / "assets/i18n/ja.json")) GTEST_SKIP();
    const auto picture = folder_ / "picture.png";
    const auto render = run({"render", "--scene", "front", "--time", "0", "--size", "160x120", "--quality",
                             "low", "--lang", "ja", "--out", picture.string()});
    EXPECT_EQ(render.exitCode, 0) << render.err;
    EXPECT_TRUE(std::filesystem::exists(picture));
    EXPECT_NE(render.err.find("\"ja\", English is shown; install fonts-noto-cjk"), std::string::npos)
        << render.err;
}

} // namespace
