// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Texts.h"

// What can be written with the fonts that this machine has.
namespace app {

// As ui::Texts::load; in English, and told in one line of the log, where a font for the language is missing.
ui::Texts shownTexts(const std::filesystem::path& assets, const std::string& language);

// Those to choose from.
std::vector<ui::Language> shownLanguages(const std::filesystem::path& assets);

} // namespace app
