// SPDX-License-Identifier: Apache-2.0
#include "app/CommandLine.h"

#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/Formatter.h"
#include "app/Version.h"
#include "app/commands/Commands.h"
#include "core/DataError.h"
#include "core/NearestName.h"

namespace app {
namespace {

[[noreturn]] void wrong(const std::string& where, const std::string& message, const std::string& hint) {
    throw core::DataError("command line", where, message, hint);
}

std::vector<std::string> subcommandNames(const CLI::App& program) {
    std::vector<std::string> names;
    for (const CLI::App* each : program.get_subcommands([](const CLI::App*) { return true; }))
        names.push_back(each->get_name());
    return names;
}

std::vector<std::string> optionNames(const CLI::App& command) {
    std::vector<std::string> names;
    for (const CLI::Option* each : command.get_options())
        for (const auto& name : each->get_lnames())
            names.push_back("--" + name);
    return names;
}

// CLI11 takes an unknown first word for a stray argument; the user meant a command.
void checkCommand(const CLI::App& program, int argc, const char* const* argv) {
    if (argc < 2 || argv[1][0] == '-') return;
    const std::string word = argv[1];
    const auto known = subcommandNames(program);
    if (std::find(known.begin(), known.end(), word) != known.end()) return;
    wrong("", word.empty() ? "the command is empty" : "\"" + word + "\" is no command",
          core::choicesHint(word, known));
}

Action saying(const std::string& text) {
    return [text] {
        std::cout << text;
        return 0;
    };
}

// What CLI11 found wrong, in our words.
class Complaint {
public:
    Complaint(const CLI::App& program, const CLI::ParseError& error)
        : command_(program.get_subcommands().empty() ? program : *program.get_subcommands().front()),
          stray_(program.remaining(true)), text_(error.what()) {
        help_ = "`second-heart " + (&command_ == &program ? "" : command_.get_name() + " ") + "--help`";
    }

    [[noreturn]] void raise() const {
        if (!stray_.empty()) raiseStray();
        const auto option = text_.substr(0, text_.find(':'));
        if (text_.find("At Most") != std::string::npos) wrong(option, "is given more than once", "keep one");
        if (text_.find("is required") != std::string::npos)
            wrong(text_.substr(0, text_.find(' ')), "is missing", help_ + " prints what to give");
        if (text_.find("missing") != std::string::npos)
            wrong(option, "has no value", "write one behind it; " + help_ + " prints which");
        wrong("", text_, help_ + " prints what is possible");
    }

private:
    [[noreturn]] void raiseStray() const {
        const std::string& word = stray_.front();
        const std::string of = command_.get_name();
        if (word.starts_with("-")) {
            const auto near = core::nearName(word, optionNames(command_));
            wrong("", "\"" + word + "\" is no option of " + of,
                  (near.empty() ? "" : "did you mean \"" + near + "\"? ") + help_ + " prints all");
        }
        wrong("", "\"" + word + "\" is one word too many for " + of,
              "leave it out; " + help_ + " prints what is possible");
    }

    const CLI::App& command_;
    std::vector<std::string> stray_;
    std::string text_, help_;
};

} // namespace

Action parseCommandLine(int argc, const char* const* argv) {
    CLI::App program(
        "Second Heart: a lower leg whose venous pump is computed.\n"
        "For information only, not medical advice. Without a command it opens the leg in a window.",
        "second-heart");
    program.formatter(helpFormatter());
    program.set_version_flag("--version", kVersion, "print the version");
    program.set_help_flag("--help,-h", "print this help");
    Action action;
    addCommands(program, action);
    checkCommand(program, argc, argv);
    try {
        program.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        return saying(program.help());
    } catch (const CLI::CallForAllHelp&) {
        return saying(program.help("", CLI::AppFormatMode::All));
    } catch (const CLI::CallForVersion&) {
        return saying(std::string("second-heart ") + kVersion + "\n");
    } catch (const CLI::ParseError& error) {
        Complaint(program, error).raise();
    }
    return action;
}

} // namespace app
