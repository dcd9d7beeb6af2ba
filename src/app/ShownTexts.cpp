// SPDX-License-Identifier: Apache-2.0
#include "app/ShownTexts.h"

#include "core/Log.h"
#include "ui/FontFile.h"
#include "ui/Letters.h"

namespace app {
namespace {

constexpr const char* kFallback = "en";

bool canWrite(const std::u32string& characters, const std::string& language) {
    return characters.empty() || ui::fontFaceWith(characters, language, ui::FontWeight::regular);
}

} // namespace

ui::Texts shownTexts(const std::filesystem::path& assets, const std::string& language) {
    auto texts = ui::Texts::load(assets, language);
    if (canWrite(ui::lettersOf(texts).inTexts, language)) return texts;
    core::log::warn("fonts: none has the characters of language \"{}\", English is shown; install "
                    "fonts-noto-cjk",
                    language);
    return ui::Texts::load(assets, kFallback);
}

std::vector<ui::Language> shownLanguages(const std::filesystem::path& assets) {
    auto all = ui::languages(assets);
    std::erase_if(
        all, [](const ui::Language& each) { return !canWrite(ui::lettersOf({}, {each}).inNames, each.id); });
    return all;
}

} // namespace app
