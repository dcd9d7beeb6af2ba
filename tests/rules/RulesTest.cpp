// SPDX-License-Identifier: Apache-2.0
// The house rules that a machine can check: include direction, file length, licence line, sources of data.
#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace {

namespace fs = std::filesystem;
const fs::path kRoot = SH_SOURCE_DIR;
constexpr std::size_t kLongestFile = 400;

std::vector<fs::path> filesBelow(const std::string& folder, const std::set<std::string>& endings) {
    std::vector<fs::path> files;
    if (!fs::exists(kRoot / folder)) return files;
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder))
        if (entry.is_regular_file() && endings.contains(entry.path().extension().string()))
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<std::string> linesOf(const fs::path& file) {
    std::ifstream in(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

std::vector<fs::path> allSources() {
    auto files = filesBelow("src", {".cpp", ".h"});
    for (const auto& more : {filesBelow("tests", {".cpp", ".h"}),
                             filesBelow("shaders", {".vert", ".frag", ".comp", ".h", ".glsl"})})
        files.insert(files.end(), more.begin(), more.end());
    return files;
}

// The arrows of the design: a folder may include itself and what is listed here.
const std::map<std::string, std::set<std::string>>& allowedIncludes() {
    static const std::map<std::string, std::set<std::string>> kAllowed{
        {"core", {}},
        {"exhibit", {"core"}},
        {"compare", {"core"}},
        {"anatomy", {"core"}},
        {"sculpt", {"core", "anatomy"}},
        {"hemodynamics", {"core"}},
        {"physiology", {"core", "anatomy", "hemodynamics"}},
        {"scene", {"core", "anatomy"}},
        {"render", {"core", "anatomy", "scene"}},
        {"ui", {"core", "anatomy", "hemodynamics", "physiology", "scene"}},
        {"app",
         {"core", "anatomy", "sculpt", "hemodynamics", "physiology", "scene", "render", "ui", "exhibit"}},
    };
    return kAllowed;
}

std::string folderOf(const fs::path& file) {
    return fs::relative(file, kRoot / "src").begin()->string();
}

TEST(Rules, includesPointDownwards) {
    const std::regex include(R"re(^\s*#include "([a-z]+)/)re");
    for (const auto& file : filesBelow("src", {".cpp", ".h"})) {
        const auto folder = folderOf(file);
        ASSERT_TRUE(allowedIncludes().contains(folder))
            << file << " lies in a folder the design does not know";
        for (const auto& line : linesOf(file)) {
            std::smatch match;
            if (!std::regex_search(line, match, include) || !allowedIncludes().contains(match[1])) continue;
            EXPECT_TRUE(match[1] == folder || allowedIncludes().at(folder).contains(match[1]))
                << file << " includes upwards: " << line;
        }
    }
}

// Which library may be named in which folder.
TEST(Rules, librariesStayInTheirFolders) {
    const std::map<std::string, std::set<std::string>> homes{{"vulkan/", {"render"}},
                                                             {"imgui", {"ui", "render", "app"}},
                                                             {"assimp/", {"scene", "compare"}},
                                                             {"GLFW/", {"app"}},
                                                             {"CLI/", {"app", "sculpt", "compare"}}};
    for (const auto& file : filesBelow("src", {".cpp", ".h"}))
        for (const auto& line : linesOf(file)) {
            if (line.rfind("#include", 0) != 0) continue;
            for (const auto& [library, folders] : homes) {
                if (line.find("<" + library) == std::string::npos) continue;
                EXPECT_TRUE(folders.contains(folderOf(file))) << file << " names " << library;
            }
        }
}

TEST(Rules, filesAreShort) {
    for (const auto& file : allSources())
        EXPECT_LE(linesOf(file).size(), kLongestFile) << file << ": split it by noun";
}

TEST(Rules, everySourceNamesItsLicence) {
    for (const auto& file : allSources()) {
        const auto lines = linesOf(file);
        const bool named =
            std::any_of(lines.begin(), lines.begin() + std::min<std::ptrdiff_t>(3, std::ssize(lines)),
                        [](const auto& line) {
                            return line.find("SPDX-License-Identifier: Apache-2.0") != std::string::npos;
                        });
        EXPECT_TRUE(named) << file;
    }
}

bool namesASource(const nlohmann::json& value) {
    if (value.is_object()) {
        if (value.contains("source") || value.contains("_about") || value.contains("attribution"))
            return true;
        return std::any_of(value.begin(), value.end(), namesASource);
    }
    return value.is_array() && std::any_of(value.begin(), value.end(), namesASource);
}

TEST(Rules, everyDataFileNamesItsSource) {
    const std::set<std::string> withoutFigures{"i18n", "scenes", "lessons"};
    int checked = 0;
    for (const auto& file : filesBelow("assets", {".json"})) {
        const auto folder = fs::relative(file, kRoot / "assets").begin()->string();
        if (withoutFigures.contains(folder)) continue;
        std::ifstream in(file);
        EXPECT_TRUE(namesASource(nlohmann::json::parse(in, nullptr, true, true))) << file;
        ++checked;
    }
    EXPECT_GT(checked, 10);
}

TEST(Rules, theArchitecturePageNamesOnlyWhatExists) {
    const std::regex path(R"re(`((src|shaders|assets|tests|third_party|cmake|docs)/[A-Za-z0-9_./-]*)`)re");
    int checked = 0;
    for (const auto& line : linesOf(kRoot / "ARCHITECTURE.md"))
        for (std::sregex_iterator match(line.begin(), line.end(), path), end; match != end;
             ++match, ++checked)
            EXPECT_TRUE(fs::exists(kRoot / (*match)[1].str())) << (*match)[1];
    EXPECT_GT(checked, 10);
}

TEST(Rules, everyPackageIsExplained) {
    std::string page;
    for (const auto& line : linesOf(kRoot / "third_party" / "README.md"))
        page += line + "\n";
    for (const auto& line : linesOf(kRoot / "third_party" / "packages.txt")) {
        if (line.empty() || line[0] == '#' || line[0] == '[') continue;
        EXPECT_NE(page.find(line), std::string::npos) << line;
    }
}

} // namespace
