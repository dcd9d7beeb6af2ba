// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace app {

// A figure that a text may name. Ours: read from a line of a page of docs; else from the claim's sources.
struct ClaimNumber {
    double value = 0.0;
    std::string text;      // as written in the file, with its digits
    std::string doc, line; // page, and words that its line holds; empty: published
};

// A source as a screen has room for it: author and year, or the key of a text where there is no author.
struct ShortSource {
    std::string name, key;
    bool remembered = false; // quoted from memory
    bool operator==(const ShortSource&) const = default;
};

// A statement of the lessons, how far it can be trusted, and where it comes from.
struct Claim {
    std::string id, says, trust;
    int statement = 0;                // among those of the program's source texts; 0: added
    std::vector<std::string> sources; // as they are cited
    std::vector<ShortSource> names;   // of the same sources
    std::string leftOut;              // why no lesson tells it; empty: one does
    std::vector<ClaimNumber> numbers;
};

// assets/lessons/claims, in the order of the file. Throws core::DataError: a claim twice, a source that is
// not known.
std::vector<Claim> loadClaims(const std::filesystem::path& assets);

} // namespace app
