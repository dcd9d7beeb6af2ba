// SPDX-License-Identifier: Apache-2.0
#include "app/lessons/Readability.h"

#include <algorithm>
#include <cctype>

namespace app {
namespace {

constexpr double kPerSentence = 0.39, kPerWord = 11.8, kBase = 15.59;
constexpr double kIdeograph = 3.0;

bool isLetter(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '\'' || c == '-';
}

bool isVowel(char c) {
    return std::string("aeiouy").find(c) != std::string::npos;
}

bool endsIn(const std::string& word, const char* ending) {
    return word.ends_with(ending);
}

// A silent e, also before d, is none; "needed" and "little" have theirs.
bool lastVowelIsSilent(const std::string& word) {
    if (endsIn(word, "le")) return false;
    if (endsIn(word, "e")) return true;
    if (!endsIn(word, "ed") || word.size() < 4) return false;
    const char before = word[word.size() - 3];
    return !isVowel(before) && before != 't' && before != 'd';
}

int syllablesOf(const std::string& word) {
    int count = 0;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (isVowel(word[i]) && (i == 0 || !isVowel(word[i - 1]))) ++count;
    if (count > 1 && lastVowelIsSilent(word)) --count;
    return std::max(count, 1);
}

bool endsSentence(const std::string& text, std::size_t at) {
    const char c = text[at];
    if (c != '.' && c != '!' && c != '?' && c != ':') return false;
    return at + 1 == text.size() || std::isspace(static_cast<unsigned char>(text[at + 1])) != 0;
}

} // namespace

double readingGrade(const std::string& english) {
    int words = 0, syllables = 0, sentences = 0;
    std::string word;
    const auto finish = [&] {
        if (word.empty()) return;
        ++words;
        syllables += syllablesOf(word);
        word.clear();
    };
    for (std::size_t i = 0; i < english.size(); ++i) {
        if (isLetter(english[i])) {
            word += static_cast<char>(std::tolower(static_cast<unsigned char>(english[i])));
            continue;
        }
        finish();
        if (endsSentence(english, i)) ++sentences;
    }
    finish();
    if (words == 0) return 0.0;
    return kPerSentence * words / std::max(sentences, 1) + kPerWord * syllables / words - kBase;
}

double readingSeconds(const std::string& text, double charactersPerSecond) {
    double characters = 0.0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0U) == 0x80U) continue; // goes on with a character
        characters += byte >= 0xE3U ? kIdeograph : 1.0;
    }
    return characters / charactersPerSecond;
}

} // namespace app
