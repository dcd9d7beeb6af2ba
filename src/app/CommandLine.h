// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

namespace CLI {
class App;
}

namespace app {

// What the command line asks for, ready to run; returns the exit code.
using Action = std::function<int()>;

// Throws core::DataError for wrong usage. Help and version are actions too.
Action parseCommandLine(int argc, const char* const* argv);

} // namespace app
