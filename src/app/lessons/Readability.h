// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace app {

// School grade of the United States for which an English text is easy: 0.39 words per sentence + 11.8
// syllables per word - 15.59 (Kincaid 1975, Navy report 8-75). A child of 12 is in grade 6. Syllables are
// counted by groups of vowels. 0 for a text without words.
double readingGrade(const std::string& english);

// Seconds in which a text can be read from a screen without haste: 17 characters a second, the usual limit of
// subtitles; a Chinese or Japanese character counts three times.
double readingSeconds(const std::string& text, double charactersPerSecond = 17.0);

} // namespace app
