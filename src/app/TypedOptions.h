// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

// Options whose values are read here, so that what is wrong is said in our words: an empty text is no number,
// and no number is silently taken for none. Each throws core::DataError ("command line", the option) while
// the line is parsed.
namespace app {

struct OptionText {
    const char* name;  // with its dashes
    const char* value; // what stands behind it in the help, such as KMH
    const char* help;
};

CLI::Option* addNumber(CLI::App& command, const OptionText& text, std::optional<double>& target);
CLI::Option* addWhole(CLI::App& command, const OptionText& text, std::optional<int>& target);
CLI::Option* addSeed(CLI::App& command, const OptionText& text, std::optional<std::uint64_t>& target);
CLI::Option* addWord(CLI::App& command, const OptionText& text, std::optional<std::string>& target);
CLI::Option* addWord(CLI::App& command, const OptionText& text, std::string& target); // with a default
// May be given several times, each time with one value, so that it never takes the words behind it.
CLI::Option* addWords(CLI::App& command, const OptionText& text, std::vector<std::string>& target);

} // namespace app
