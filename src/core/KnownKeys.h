// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/Json.h"

namespace core {

// Throws DataError for a member of an object that is none of these; `what` is what such a member is called
// there ("entry", "key").
void expectKnownKeys(const JsonView& json, const std::vector<std::string>& known, std::string_view what);

} // namespace core
