// SPDX-License-Identifier: Apache-2.0
#include "app/Program.h"

#include <algorithm>
#include <iostream>
#include <string>

#include <spdlog/sinks/stdout_color_sinks.h>

#include "app/CommandLine.h"
#include "core/DataError.h"
#include "core/Log.h"

namespace app {
namespace {

int complain(std::string message, ExitCode code) {
    std::replace(message.begin(), message.end(), '\n', ' ');
    std::cerr << "second-heart: " << message << '\n';
    return code;
}

// Standard output belongs to results, so that it can be piped.
void logToStderr() {
    spdlog::set_default_logger(spdlog::stderr_color_mt("second-heart"));
}

} // namespace

int guarded(const std::function<int()>& action) {
    try {
        return action();
    } catch (const core::DataError& error) {
        return complain(error.what(), wrongInput);
    } catch (const core::NoDriver& error) {
        return complain(error.what(), noDriver);
    } catch (const std::exception& error) {
        return complain(error.what(), failed);
    }
}

int runProgram(int argc, char** argv) {
    logToStderr();
    return guarded([&] { return parseCommandLine(argc, argv)(); });
}

} // namespace app
