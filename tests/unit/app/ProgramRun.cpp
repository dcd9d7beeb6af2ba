// SPDX-License-Identifier: Apache-2.0
#include "ProgramRun.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include <sys/wait.h>
#include <unistd.h>

namespace {

// One word for the shell.
std::string quoted(const std::string& text) {
    std::string result("'");
    for (const char letter : text) {
        if (letter == '\'')
            result.append("'\\''");
        else
            result.push_back(letter);
    }
    result.push_back('\'');
    return result;
}

std::string contentOf(const std::filesystem::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

} // namespace

std::filesystem::path programFile() {
    return std::filesystem::path(SH_BINARY_DIR) / "bin" / "second-heart";
}

ProgramRun runProgram(const std::vector<std::string>& arguments,
                      const std::map<std::string, std::string>& environment) {
    const auto folder =
        std::filesystem::temp_directory_path() / ("second-heart-test-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    std::string command = "/usr/bin/env";
    for (const auto& [name, value] : environment) // removals have to come first
        if (value.empty()) command.append(" -u ").append(name);
    if (!environment.contains("XDG_CONFIG_HOME")) // nobody's settings
        command.append(" XDG_CONFIG_HOME=").append(quoted((folder / "config").string()));
    for (const auto& [name, value] : environment)
        if (!value.empty()) command.append(" ").append(name).append("=").append(quoted(value));
    command.append(" ").append(quoted(programFile().string()));
    for (const auto& argument : arguments)
        command.append(" ").append(quoted(argument));
    command.append(" >").append(quoted((folder / "out").string()));
    command.append(" 2>").append(quoted((folder / "err").string()));
    ProgramRun result;
    const int status = std::system(command.c_str());
    result.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    result.out = contentOf(folder / "out");
    result.err = contentOf(folder / "err");
    std::filesystem::remove_all(folder);
    return result;
}

int lineCount(const std::string& text) {
    return static_cast<int>(std::count(text.begin(), text.end(), '\n'));
}
