// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ui/NumberStyle.h"

namespace ui {

// Every sentence the program shows, by key, in one language, and how it writes numbers. Files:
// assets/i18n/CODE.json; what structures
// are called: assets/i18n/names/CODE.json, and names/la.json for Latin terms that assets/anatomy does not
// give.
class Texts {
public:
    using Table = std::map<std::string, std::string, std::less<>>;

    // Throws core::DataError for an unknown language and for a file whose keys differ from the English ones.
    static Texts load(const std::filesystem::path& assets, const std::string& language);

    // The text of a key. A key that does not exist is shown as it is, so that it cannot be overlooked.
    const char* operator()(std::string_view key) const;
    bool has(std::string_view key) const;

    // A number, or the numbers in a text, as the language writes them.
    std::string number(std::string_view plain) const { return styled(numbers_, plain); }
    std::string number(double value, int decimals) const; // never "-0.0"

    // What stands between the items of a list: ", ", in Chinese and Japanese "、".
    const std::string& between() const { return between_; }

    const std::string& language() const { return language_; }
    const Table& all() const { return texts_; }
    const Table& structures() const { return structures_; } // names by structure id
    const Table& latin() const { return latin_; }

private:
    std::string language_, between_ = ", ";
    Table texts_, structures_, latin_;
    NumberStyle numbers_;
    mutable Table missing_;
};

struct Language {
    std::string id;   // "de"
    std::string name; // "Deutsch"
};

// The languages that have a file, sorted by id.
std::vector<Language> languages(const std::filesystem::path& assets);

} // namespace ui
