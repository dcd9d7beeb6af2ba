// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

namespace app {

// Exit codes of the program.
enum ExitCode : int {
    done = 0,
    failed = 1,     // at run time: unwritable output, no display, lost device
    wrongInput = 2, // wrong usage or bad data
    noDriver = 3,   // no usable GPU driver
};

// Parses the command line, does what it asks for and turns every error into one line on stderr and an exit
// code.
int runProgram(int argc, char** argv);

// Runs an action; one line on stderr and the exit code for what it throws.
int guarded(const std::function<int()>& action);

} // namespace app
