// SPDX-License-Identifier: Apache-2.0
#include "app/lessons/LessonWords.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/DataError.h"
#include "core/Json.h"
#include "physiology/Catalog.h"

namespace app {
namespace {

constexpr const char* kEnglish = "en";

LessonWords::Table tableFrom(const std::filesystem::path& file) {
    const auto document = core::loadJson(file);
    const core::JsonView texts = core::JsonView(document, file.string()).at("texts");
    LessonWords::Table table;
    for (const auto& key : texts.keys())
        table.emplace(key, texts.at(key).string());
    return table;
}

} // namespace

LessonWords::LessonWords(const std::filesystem::path& assets) {
    const auto folder = assets / "lessons" / "text";
    english_ = (folder / (std::string(kEnglish) + ".json")).string();
    tables_[kEnglish] = tableFrom(english_);
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".json")
            tables_.try_emplace(entry.path().stem().string(), tableFrom(entry.path()));
}

bool LessonWords::has(std::string_view key) const {
    return tables_.at(kEnglish).contains(key);
}

SceneWords LessonWords::at(const std::string& key) const {
    nlohmann::json texts = nlohmann::json::object();
    for (const auto& [language, table] : tables_)
        if (const auto found = table.find(key); found != table.end()) texts[language] = found->second;
    if (!has(key)) throw core::DataError(english_, "texts." + key, "is missing", "write this text");
    return SceneWords(core::JsonView(texts, english_, "texts." + key));
}

std::size_t LessonWords::lackingIn(const std::string& language) const {
    const Table& all = tables_.at(kEnglish);
    const auto spoken = tables_.find(language);
    if (spoken == tables_.end()) return all.size();
    return static_cast<std::size_t>(std::count_if(
        all.begin(), all.end(), [&](const auto& text) { return !spoken->second.contains(text.first); }));
}

std::vector<std::string> LessonWords::languages() const {
    return physiology::keysOf(tables_);
}

} // namespace app
