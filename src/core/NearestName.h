// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace core {

// The known name with the smallest edit distance to the given one, for "did you mean …"; empty when none is
// known.
std::string nearestName(std::string_view name, std::span<const std::string> known);

// "did you mean \"walk\"? `second-heart list activities` prints all"
std::string unknownNameHint(std::string_view name, std::span<const std::string> known,
                            std::string_view listName);

} // namespace core
