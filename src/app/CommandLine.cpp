// SPDX-License-Identifier: Apache-2.0
#include "app/CommandLine.h"

#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/commands/Commands.h"
#include "core/DataError.h"
#include "core/NearestName.h"

namespace app {
namespace {

constexpr const char* kVersion = "0.1.0";

std::vector<std::string> subcommandNames(const CLI::App& program) {
    std::vector<std::string> names;
    for (const CLI::App* each : program.get_subcommands([](const CLI::App*) { return true; }))
        names.push_back(each->get_name());
    return names;
}

// CLI11 takes an unknown first word for a stray argument; the user meant a command.
void checkCommand(const CLI::App& program, int argc, const char* const* argv) {
    if (argc < 2 || argv[1][0] == '-') return;
    const auto known = subcommandNames(program);
    if (std::find(known.begin(), known.end(), argv[1]) != known.end()) return;
    throw core::DataError("command line", argv[1], "is not a command",
                          "did you mean \"" + core::nearestName(argv[1], known) +
                              "\"? `second-heart --help` prints all");
}

Action saying(const std::string& text) {
    return [text] {
        std::cout << text;
        return 0;
    };
}

std::string helpCommand(const CLI::App& program) {
    const auto chosen = program.get_subcommands();
    return "`second-heart " + (chosen.empty() ? std::string() : chosen.front()->get_name() + " ") +
           "--help` prints what is possible";
}

} // namespace

Action parseCommandLine(int argc, const char* const* argv) {
    CLI::App program(
        "Second Heart: a lower leg whose venous pump is computed. For information, not medical advice.",
        "second-heart");
    program.set_version_flag("--version", kVersion);
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
        throw core::DataError("command line", "", error.what(), helpCommand(program));
    }
    return action;
}

} // namespace app
