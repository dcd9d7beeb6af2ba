// SPDX-License-Identifier: Apache-2.0
#include "ui/Letters.h"

#include <set>

namespace ui {
namespace {

constexpr char32_t kUnknown = 0xFFFD;

// Arrows and signs come along: a font of Latin letters may lack them.
void collect(std::string_view text, std::set<char32_t>& found) {
    constexpr char32_t kFirstArrow = 0x2190;
    for (std::size_t at = 0; at < text.size();)
        if (const char32_t character = nextCharacter(text, at);
            character >= kFirstArrow && character < kUnknown)
            found.insert(character);
}

void collect(const Texts::Table& texts, std::set<char32_t>& found) {
    for (const auto& [key, text] : texts)
        collect(text, found);
}

// None where arrows and signs are all there is.
std::u32string inOrder(const std::set<char32_t>& found) {
    if (found.empty() || !isEastAsian(*found.rbegin())) return {};
    return {found.begin(), found.end()};
}

} // namespace

char32_t nextCharacter(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t place) {
        return static_cast<unsigned int>(static_cast<unsigned char>(text[place]));
    };
    const unsigned int first = byte(at++);
    if (first < 0x80U) return first;
    if (first < 0xC0U) return kUnknown;
    const unsigned int more = first >= 0xF0U ? 3U : first >= 0xE0U ? 2U : 1U;
    char32_t character = first & (0x3FU >> more);
    for (unsigned int i = 0; i < more; ++i) {
        if (at >= text.size() || (byte(at) & 0xC0U) != 0x80U) return kUnknown;
        character = (character << 6U) | (byte(at++) & 0x3FU);
    }
    return character;
}

Letters lettersOf(const Texts& texts, const std::vector<Language>& languages, const std::string& more) {
    std::set<char32_t> inTexts, inNames;
    collect(texts.all(), inTexts);
    collect(texts.structures(), inTexts);
    collect(more, inTexts);
    for (const Language& language : languages)
        collect(language.name, inNames);
    Letters letters{"", inOrder(inTexts), inOrder(inNames)};
    if (!letters.inTexts.empty()) letters.language = texts.language();
    return letters;
}

} // namespace ui
