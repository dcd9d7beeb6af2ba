// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace core {

// The known name with the smallest edit distance to the given one; empty when none is known. Capitals, and
// whether words are joined by "-", "_" or a space, make no difference; two swapped letters count as one slip.
std::string nearestName(std::string_view name, std::span<const std::string> known);

// The nearest name if it is near enough to be what was meant: a third of the letters wrong at most (at least
// one), or a name of which the given word is a part ("gsv" of "gsv-reflux"). Empty otherwise.
std::string nearName(std::string_view name, std::span<const std::string> known);

// "did you mean \"walk\"? `second-heart list activities` prints all"; only the second half when no known name
// is near. `listName` must be one that `second-heart list` knows.
std::string unknownNameHint(std::string_view name, std::span<const std::string> known,
                            std::string_view listName);

// The same for names that no list prints: "did you mean \"held\"? give thoracic, abdominal or held".
std::string choicesHint(std::string_view name, std::span<const std::string> known);

} // namespace core
