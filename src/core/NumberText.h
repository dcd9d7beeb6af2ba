// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace core {

// The whole text as a finite number ("1.72", "-3", "1e3"; the point as decimal sign whatever the locale);
// nothing for anything else, so also for an empty text, "nan", "inf" and "4,5".
std::optional<double> numberFrom(std::string_view text);
std::optional<std::uint64_t> wholeNumberFrom(std::string_view text); // 0 or more

// The shortest text that reads back as the same number: "0.5", "1200".
std::string textOf(double value);

} // namespace core
