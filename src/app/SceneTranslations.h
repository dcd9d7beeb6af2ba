// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "app/SceneFile.h"

namespace app {

// Words of scenes in languages that the scene files don't hold themselves, by the English words. A text whose
// English has changed is no longer found, and shown in English until it is translated anew. Files:
// assets/i18n/scenes/CODE.json.
class SceneTranslations {
public:
    using Table = std::map<std::string, std::string>;

    // Throws core::DataError for a file that is none.
    explicit SceneTranslations(const std::filesystem::path& assets);

    // To title, caption and labels; what the scene says itself stays.
    void addTo(Scene& scene) const;

    const std::map<std::string, Table>& byLanguage() const { return tables_; }

private:
    std::map<std::string, Table> tables_;
};

} // namespace app
