// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "compare/CompareManifest.h"

namespace {

using namespace compare;

class Page : public testing::Test {
protected:
    void SetUp() override {
        const std::filesystem::path source = SH_SOURCE_DIR;
        manifest_ = loadCompareManifest(source / "assets/compare/bodyparts3d.json");
        std::ifstream file(source / "docs/atlas.md");
        for (std::string line; std::getline(file, line);)
            lines_.push_back(line);
        ASSERT_GT(lines_.size(), manifest_.structures.size());
    }

    std::vector<std::string> rowsOf(const std::string& id) const {
        std::vector<std::string> rows;
        std::copy_if(lines_.begin(), lines_.end(), std::back_inserter(rows),
                     [&](const std::string& line) { return line.starts_with("| " + id + " | "); });
        return rows;
    }

    CompareManifest manifest_;
    std::vector<std::string> lines_;
};

// The page is written by a command that needs a folder not everyone has: it must tell of the manifest as it
// is.
TEST_F(Page, hasOneRowPerStructureWithItsVerdict) {
    for (const CompareEntry& entry : manifest_.structures) {
        const auto rows = rowsOf(entry.id);
        ASSERT_EQ(rows.size(), 1U) << entry.id;
        EXPECT_EQ(std::count(rows[0].begin(), rows[0].end(), '|'), 11) << rows[0];
        EXPECT_EQ(rows[0].find("OUT"), std::string::npos) << rows[0];
        if (entry.open.empty()) {
            EXPECT_TRUE(rows[0].ends_with("| ok |")) << rows[0];
        }
        for (const auto& [what, open] : entry.open)
            EXPECT_NE(rows[0].find(open.because), std::string::npos) << entry.id << ": " << what;
    }
    EXPECT_EQ(rowsOf("skin, to its profile").size(), 1U);
}

TEST_F(Page, tellsWhatWasSeenAndNoPathOfAMachine) {
    EXPECT_FALSE(manifest_.notes.empty());
    for (const std::string& note : manifest_.notes)
        EXPECT_NE(std::find(lines_.begin(), lines_.end(), "* " + note), lines_.end()) << note;
    for (const std::string& line : lines_) {
        EXPECT_EQ(line.find("../"), std::string::npos) << line;
        EXPECT_EQ(line.find(" /"), std::string::npos) << line;
    }
}

} // namespace
