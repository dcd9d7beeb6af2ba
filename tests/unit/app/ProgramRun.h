// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

// Runs the program as a user does.
struct ProgramRun {
    int exitCode = -1;
    std::string out, err;
};

// `environment` adds or, with an empty value, removes variables.
ProgramRun runProgram(const std::vector<std::string>& arguments,
                      const std::map<std::string, std::string>& environment = {});

std::filesystem::path programFile();

// Lines in a text; an error must be exactly one.
int lineCount(const std::string& text);
