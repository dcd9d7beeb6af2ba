// SPDX-License-Identifier: Apache-2.0
#include "app/TypedOptions.h"

#include <CLI/CLI.hpp>

#include "core/DataError.h"
#include "core/NumberText.h"

namespace app {
namespace {

[[noreturn]] void wrong(const std::string& option, const std::string& text, const std::string& what,
                        const std::string& hint) {
    throw core::DataError("command line", option,
                          text.empty() ? "is empty" : "\"" + text + "\" is no " + what, hint);
}

constexpr int kMostWhole = 1000000000;

CLI::Option* described(CLI::Option* option, const OptionText& text) {
    return option->type_name(text.value);
}

template <typename Take>
CLI::Option* addText(CLI::App& command, const OptionText& text, Take take) {
    const std::string name = text.name;
    const std::function<void(const std::string&)> read = [name, take](const std::string& given) {
        take(name, given);
    };
    return described(command.add_option_function<std::string>(name, read, text.help), text);
}

} // namespace

CLI::Option* addNumber(CLI::App& command, const OptionText& text, std::optional<double>& target) {
    return addText(command, text, [&target](const std::string& name, const std::string& given) {
        target = core::numberFrom(given);
        if (!target) wrong(name, given, "number", "give a number such as 1.5");
    });
}

CLI::Option* addWhole(CLI::App& command, const OptionText& text, std::optional<int>& target) {
    return addText(command, text, [&target](const std::string& name, const std::string& given) {
        const auto value = core::wholeNumberFrom(given);
        if (!value || *value > kMostWhole) wrong(name, given, "whole number", "give one such as 3");
        target = static_cast<int>(*value);
    });
}

CLI::Option* addSeed(CLI::App& command, const OptionText& text, std::optional<std::uint64_t>& target) {
    return addText(command, text, [&target](const std::string& name, const std::string& given) {
        target = core::wholeNumberFrom(given);
        if (!target) wrong(name, given, "seed", "give a whole number from 0 to 18446744073709551615");
    });
}

CLI::Option* addWord(CLI::App& command, const OptionText& text, std::optional<std::string>& target) {
    return addText(command, text,
                   [&target](const std::string&, const std::string& given) { target = given; });
}

CLI::Option* addWord(CLI::App& command, const OptionText& text, std::string& target) {
    return addText(command, text,
                   [&target](const std::string&, const std::string& given) { target = given; });
}

CLI::Option* addWords(CLI::App& command, const OptionText& text, std::vector<std::string>& target) {
    return described(command.add_option(text.name, target, text.help)->allow_extra_args(false), text);
}

} // namespace app
