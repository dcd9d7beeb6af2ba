// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>

namespace core {

// Wrong data from outside: a file, an argument, a command. what() is one line: "file: where: message; hint".
// Thrown by loaders, caught once in main (exit code 2) or shown in a panel.
struct DataError : std::runtime_error {
    DataError(std::string file, std::string where, std::string message, std::string hint);

    std::string file;    // path, or "command line"
    std::string where;   // entry in it, such as "vessels[3].diameter_mm"
    std::string message; // what is wrong
    std::string hint;    // how to mend it
};

// The machine failed us: unwritable output, missing program, lost device. Exit code 1.
struct RuntimeFailure : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// No usable Vulkan driver. Exit code 3.
struct NoDriver : std::runtime_error {
    using std::runtime_error::runtime_error;
};

} // namespace core
