// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace exhibit {

// How often what is chosen, per day; nothing about who. Kept in a file so that it outlives a restart; a file
// that can't be read is put aside as NAME.broken and a new one begun.
class UsageCounts {
public:
    explicit UsageCounts(std::filesystem::path file); // empty: only in memory

    void count(const std::string& day, const std::string& choice); // day as YYYY-MM-DD
    int of(const std::string& day, const std::string& choice) const;
    int total(const std::string& choice) const;
    const std::map<std::string, std::map<std::string, int>>& days() const { return days_; }
    bool save() const; // false: it can't be written

private:
    void read();

    std::filesystem::path file_;
    std::map<std::string, std::map<std::string, int>> days_;
};

} // namespace exhibit
