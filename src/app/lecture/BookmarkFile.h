// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "physiology/Patient.h"
#include "scene/ViewSpec.h"

namespace app {

// A view that was kept, and who was seen in it.
struct Bookmark {
    std::string name;
    scene::ViewSpec view;
    physiology::Patient patient;
};

// $XDG_STATE_HOME/second-heart/bookmarks.json, or ~/.local/state/…; empty where there is neither.
std::filesystem::path bookmarkFile();

// Nothing where there is no file. Throws core::DataError for one that cannot be read.
std::vector<Bookmark> loadBookmarks(const std::filesystem::path& file);

// The whole list, so that a crash leaves the old or the new one. Throws core::RuntimeFailure.
void saveBookmarks(const std::vector<Bookmark>& bookmarks, const std::filesystem::path& file);

// Renames a file that cannot be read, so that a new one does not overwrite it; returns its new name.
std::filesystem::path putAside(const std::filesystem::path& file);

} // namespace app
