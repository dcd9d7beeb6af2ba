// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

namespace CLI {
class Formatter;
}

namespace app {

// How --help is laid out: usage, commands, what must be given, options, examples; at most 100 columns.
std::shared_ptr<CLI::Formatter> helpFormatter();

} // namespace app
