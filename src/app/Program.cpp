// SPDX-License-Identifier: Apache-2.0
#include "app/Program.h"

#include <algorithm>
#include <iostream>
#include <new>
#include <string>

#include <malloc.h>
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

// A software driver takes memory and gives it back with every frame; handed on to the system each time, it
// would have to be cleared anew.
void keepFreedMemory() {
    constexpr int kMostKept = 512 << 20, kLargest = 32 << 20; // bytes; glibc takes no more for the latter
    ::mallopt(M_TRIM_THRESHOLD, kMostKept);
    ::mallopt(M_MMAP_THRESHOLD, kLargest);
}

} // namespace

int guarded(const std::function<int()>& action) {
    try {
        return action();
    } catch (const core::DataError& error) {
        return complain(error.what(), wrongInput);
    } catch (const core::NoDriver& error) {
        return complain(error.what(), noDriver);
    } catch (const std::bad_alloc&) {
        return complain("out of memory; draw smaller (--size, --quality low) or close other programs",
                        failed);
    } catch (const std::exception& error) {
        return complain(error.what(), failed);
    }
}

int runProgram(int argc, char** argv) {
    logToStderr();
    keepFreedMemory();
    return guarded([&] { return parseCommandLine(argc, argv)(); });
}

} // namespace app
