// SPDX-License-Identifier: Apache-2.0
#include "app/SceneWords.h"

namespace app {
namespace {

constexpr const char* kFallback = "en";

} // namespace

SceneWords::SceneWords(const core::JsonView& json) {
    for (const auto& language : json.keys())
        texts_[language] = json.at(language).string();
    if (!speaks(kFallback)) json.fail("has no English text", "add \"en\"");
}

const std::string& SceneWords::in(const std::string& language) const {
    static const std::string none;
    const auto wanted = texts_.find(language);
    if (wanted != texts_.end()) return wanted->second;
    const auto english = texts_.find(kFallback);
    return english != texts_.end() ? english->second : none;
}

void SceneWords::translate(const std::string& language, const std::map<std::string, std::string>& byEnglish) {
    if (const auto found = byEnglish.find(in(kFallback)); found != byEnglish.end())
        texts_.emplace(language, found->second);
}

} // namespace app
