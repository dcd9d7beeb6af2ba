// SPDX-License-Identifier: Apache-2.0
#include "ui/Texts.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/DataError.h"
#include "core/Json.h"
#include "core/NearestName.h"
#include "ui/PlotScale.h"

namespace ui {
namespace {

constexpr const char* kReferenceLanguage = "en";
constexpr const char* kLatin = "la";

std::filesystem::path fileOf(const std::filesystem::path& assets, const std::string& language) {
    return assets / "i18n" / (language + ".json");
}

Texts::Table readTable(const std::filesystem::path& file, const char* member) {
    const auto document = core::loadJson(file);
    const core::JsonView texts = core::JsonView(document, file.string()).at(member);
    Texts::Table result;
    for (const auto& key : texts.keys())
        result.emplace(key, texts.at(key).string());
    return result;
}

NumberStyle readNumbers(const std::filesystem::path& file) {
    const auto document = core::loadJson(file);
    const core::JsonView numbers = core::JsonView(document, file.string()).at("numbers");
    NumberStyle style{numbers.at("decimal").string(), numbers.at("thousands").string()};
    if (style.decimal != "." && style.decimal != ",")
        numbers.at("decimal").fail("is no decimal sign", "give \".\" or \",\"");
    if (style.thousands == style.decimal)
        numbers.at("thousands").fail("is the decimal sign", "give another one");
    return style;
}

std::string readBetween(const std::filesystem::path& file) {
    const auto document = core::loadJson(file);
    return core::JsonView(document, file.string()).stringOr("between", ", ");
}

Texts::Table readTexts(const std::filesystem::path& file) {
    return readTable(file, "texts");
}

// A language without names shows the Latin terms.
Texts::Table readNames(const std::filesystem::path& assets, const std::string& language) {
    const auto file = assets / "i18n" / "names" / (language + ".json");
    return std::filesystem::exists(file) ? readTable(file, "names") : Texts::Table();
}

void checkSameKeys(const Texts& texts, const std::filesystem::path& assets) {
    const auto file = fileOf(assets, texts.language()).string();
    const auto reference = readTexts(fileOf(assets, kReferenceLanguage));
    for (const auto& [key, text] : reference)
        if (!texts.has(key))
            throw core::DataError(file, "texts." + key, "is missing", "translate it from en.json");
    for (const auto& [key, text] : texts.all())
        if (!reference.contains(key))
            throw core::DataError(file, "texts." + key, "is not a text of the program", "remove it");
}

void checkLanguage(const std::filesystem::path& assets, const std::string& language) {
    std::vector<std::string> known;
    for (const auto& each : languages(assets))
        known.push_back(each.id);
    if (std::find(known.begin(), known.end(), language) == known.end())
        throw core::DataError("command line", "--lang", "unknown language \"" + language + "\"",
                              core::unknownNameHint(language, known, "languages"));
}

} // namespace

Texts Texts::load(const std::filesystem::path& assets, const std::string& language) {
    checkLanguage(assets, language);
    Texts result;
    result.language_ = language;
    result.texts_ = readTexts(fileOf(assets, language));
    checkSameKeys(result, assets);
    result.numbers_ = readNumbers(fileOf(assets, language));
    result.between_ = readBetween(fileOf(assets, language));
    result.structures_ = readNames(assets, language);
    result.latin_ = readNames(assets, kLatin);
    return result;
}

const char* Texts::operator()(std::string_view key) const {
    if (const auto found = texts_.find(key); found != texts_.end()) return found->second.c_str();
    return missing_.emplace(key, key).first->second.c_str();
}

std::string Texts::number(double value, int decimals) const {
    return number(fixedText(value, decimals));
}

bool Texts::has(std::string_view key) const {
    return texts_.contains(key);
}

std::vector<Language> languages(const std::filesystem::path& assets) {
    std::vector<Language> result;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(assets / "i18n", none)) {
        if (entry.path().extension() != ".json") continue;
        const auto document = core::loadJson(entry.path());
        const core::JsonView view(document, entry.path().string());
        result.push_back({entry.path().stem().string(), view.at("language").string()});
    }
    std::sort(result.begin(), result.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    return result;
}

} // namespace ui
