// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ui/Texts.h"

// The characters of Chinese and Japanese: too many for a font that has them all, so that fonts are made with
// those that are needed.
namespace ui {

// Of ideographs, kana and the punctuation between them.
inline bool isEastAsian(char32_t character) {
    constexpr char32_t kFirst = 0x2E80;
    return character >= kFirst && character <= 0xFFEF;
}

// The character that begins at a place in a text, which moves past it; U+FFFD for what is no UTF-8.
char32_t nextCharacter(std::string_view text, std::size_t& at);

struct Letters {
    std::string language;            // whose form of a character is meant; empty: texts have none
    std::u32string inTexts, inNames; // each once, in order; names of languages are written in one size only
    bool operator==(const Letters&) const = default;
};

// Of all texts of a language, of what languages are called and of more that is to be written.
Letters lettersOf(const Texts& texts, const std::vector<Language>& languages = {},
                  const std::string& more = "");

} // namespace ui
