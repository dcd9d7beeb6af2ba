// SPDX-License-Identifier: Apache-2.0
#pragma once

// One place to include the logging library: core::log::info("{} vessels", n) and friends, to stderr.
#include <spdlog/spdlog.h>

namespace core {
namespace log = spdlog; // NOLINT(misc-unused-alias-decls)
} // namespace core
