// SPDX-License-Identifier: Apache-2.0
#include "app/SceneTranslations.h"

#include <nlohmann/json.hpp>

#include "core/Json.h"

namespace app {

SceneTranslations::SceneTranslations(const std::filesystem::path& assets) {
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(assets / "i18n" / "scenes", none)) {
        if (entry.path().extension() != ".json") continue;
        const auto document = core::loadJson(entry.path());
        const auto words = core::JsonView(document, entry.path().string()).at("words");
        Table& table = tables_[entry.path().stem().string()];
        for (const auto& english : words.keys())
            table.emplace(english, words.at(english).string());
    }
}

void SceneTranslations::addTo(Scene& scene) const {
    for (const auto& [language, table] : tables_) {
        scene.title.translate(language, table);
        scene.caption.translate(language, table);
        for (auto& label : scene.labels)
            for (SceneWords* words : {&label.words, &label.shut})
                words->translate(language, table);
        if (scene.beside)
            for (auto& name : scene.beside->names)
                name.translate(language, table);
    }
}

} // namespace app
