// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "anatomy/Leg.h"
#include "scene/ViewSpec.h"
#include "ui/Texts.h"

namespace ui {

// Without case, accents and signs: "Große Rosenvene" and "GROSSE-ROSENVENE" are the same.
std::string folded(std::string_view text);

struct SearchEntry {
    std::string id; // of the structure
    scene::Layer layer = scene::Layer::bone;
    bool valve = false;
    std::string shown;              // what it is called in the shown language
    std::vector<std::string> names; // folded; in the shown language first, then the others, Latin and id
};

// Finds structures by what any shipped language, Latin or a file calls them.
class SearchIndex {
public:
    // Throws core::DataError for files of names that cannot be read.
    static SearchIndex build(const std::filesystem::path& assets, const anatomy::Leg& leg,
                             const Texts& texts);

    // The best first, at most so many. Each word of the query must begin a word of the same name, lie within
    // one, or begin like one but for a letter. Names that the query begins come first, then those in the
    // shown language, the shorter ones, and veins before their valves.
    std::vector<const SearchEntry*> find(std::string_view query, std::size_t most) const;

    const std::vector<SearchEntry>& entries() const { return entries_; }

private:
    std::vector<SearchEntry> entries_;
};

// How well a folded query fits a folded name: 0 not at all.
float fitOf(std::string_view query, std::string_view name);

} // namespace ui
