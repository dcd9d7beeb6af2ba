// SPDX-License-Identifier: Apache-2.0
#include "sculpt/InputHash.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>

#include "core/DataError.h"
#include "core/StateHash.h"
#include "sculpt/AnatomyData.h"

namespace sculpt {
namespace {

// Beside the measurements, the files from which the bake takes joints and bodies.
constexpr std::array<const char*, 6> kFiles{"skin_profile.json", "sculpt.json",   "rig.json",
                                            "bones.json",        "arteries.json", "tube_laws.json"};

// The vessels, for which the muscles keep their corridors open.
std::vector<std::filesystem::path> vesselFiles(const std::filesystem::path& anatomyFolder) {
    std::vector<std::filesystem::path> files;
    std::error_code none;
    for (const auto& item : std::filesystem::directory_iterator(anatomyFolder / "vessels", none))
        if (item.path().extension() == ".json") files.push_back(item.path());
    std::sort(files.begin(), files.end());
    return files;
}

void addContent(core::StateHash& hash, const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw core::DataError(file.string(), "", "cannot be read",
                              "check that the file is there and readable");
    std::string content{std::istreambuf_iterator<char>(in), {}};
    hash.add(std::uint64_t{content.size()});
    content.resize((content.size() + 7) / 8 * 8); // whole words
    for (std::size_t i = 0; i < content.size(); i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, content.data() + i, sizeof word);
        hash.add(word);
    }
}

} // namespace

std::string inputHash(const std::filesystem::path& anatomyFolder, const std::filesystem::path& program) {
    core::StateHash hash;
    addContent(hash, program);
    for (const std::filesystem::path& file : measurementFiles(anatomyFolder))
        addContent(hash, file);
    for (const std::filesystem::path& file : vesselFiles(anatomyFolder))
        addContent(hash, file);
    for (const char* name : kFiles)
        addContent(hash, anatomyFolder / name);
    std::array<char, 17> text{};
    std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(hash.value()));
    return text.data();
}

} // namespace sculpt
