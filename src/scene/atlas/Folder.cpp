// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/DataError.h"
#include "core/NearestName.h"
#include "scene/atlas/SurfaceReader.h"

namespace scene::atlas {
namespace {

constexpr std::size_t kMostFiles = 100000; // an atlas of the whole body has a few thousand
constexpr int kDeepest = 8;

} // namespace

Folder::Folder(const std::filesystem::path& path) : path_(path) {
    std::error_code error;
    if (!std::filesystem::is_directory(path, error))
        throw core::DataError(path.string(), "", "is no folder that can be read",
                              "give the folder that holds the atlas' files");
    std::filesystem::recursive_directory_iterator entry(path, error), end;
    if (error) throw core::DataError(path.string(), "", "cannot be read", "check its permissions");
    while (entry != end && files_.size() < kMostFiles) {
        if (entry.depth() >= kDeepest) entry.disable_recursion_pending();
        std::error_code none;
        if (entry->is_regular_file(none)) files_.push_back(entry->path());
        entry.increment(error);
        if (error) throw core::DataError(path.string(), "", "cannot be read", "check its permissions");
    }
    std::sort(files_.begin(), files_.end());
}

std::filesystem::path Folder::find(const std::string& name) const {
    std::error_code none;
    if (std::filesystem::is_regular_file(path_ / name, none)) return path_ / name;
    std::vector<std::filesystem::path> matches;
    for (const auto& file : files_)
        if (file.filename() == name || file.stem() == name) matches.push_back(file);
    if (matches.size() > 1)
        throw core::DataError(path_.string(), name,
                              "may be " + matches[0].filename().string() + " or " +
                                  std::filesystem::relative(matches[1], path_, none).string(),
                              "name it in the manifest with folder and ending");
    return matches.empty() ? std::filesystem::path() : matches.front();
}

std::string Folder::nearest(const std::string& name) const {
    std::vector<std::string> known;
    known.reserve(files_.size());
    for (const auto& file : files_)
        known.push_back(file.filename().string());
    return core::nearName(name, known);
}

} // namespace scene::atlas
