// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "core/Json.h"

namespace app {

// A text of a scene file in several languages, such as {"en": "The calf pump", "de": "Die Wadenpumpe"}; the
// others are in SceneTranslations.
class SceneWords {
public:
    SceneWords() = default;
    // Throws core::DataError when the entry is no object of texts, or has no English one.
    explicit SceneWords(const core::JsonView& json);

    const std::string& in(const std::string& language) const; // else in English; empty when there is none
    // Adds a language that is not there, when the table has it by the English words.
    void translate(const std::string& language, const std::map<std::string, std::string>& byEnglish);
    bool speaks(const std::string& language) const { return texts_.contains(language); }

private:
    std::map<std::string, std::string> texts_;
};

} // namespace app
