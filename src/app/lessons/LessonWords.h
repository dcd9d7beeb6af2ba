// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/SceneWords.h"

namespace app {

// What the lessons say, in every language that has a file: assets/lessons/text/CODE.json. Keys:
//   LESSON.title
//   LESSON.STEP.title, .plain, .lecturer
//   LESSON.STEP.at.NUMBER  at the line to what there is to look at; {pressure}, {width} … as in scenes
class LessonWords {
public:
    using Table = std::map<std::string, std::string, std::less<>>;

    // Throws core::DataError for a broken file, and when there is no English one.
    explicit LessonWords(const std::filesystem::path& assets);

    bool has(std::string_view key) const;        // in English
    SceneWords at(const std::string& key) const; // in all languages; throws core::DataError without English

    // A text in one language, which is shown in all.
    void add(const std::string& key, const std::string& text) { tables_["en"][key] = text; }

    std::vector<std::string> languages() const;
    std::size_t lackingIn(const std::string& language) const; // texts that are there in English
    const Table& in(const std::string& language) const { return tables_.at(language); }

private:
    std::string english_; // file
    std::map<std::string, Table> tables_;
};

} // namespace app
