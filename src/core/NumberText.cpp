// SPDX-License-Identifier: Apache-2.0
#include "core/NumberText.h"

#include <array>
#include <charconv>
#include <cmath>

namespace core {
namespace {

template <typename Number>
std::optional<Number> parsed(std::string_view text) {
    Number value{};
    const char* end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, value);
    if (result.ec != std::errc{} || result.ptr != end) return std::nullopt;
    return value;
}

} // namespace

std::optional<double> numberFrom(std::string_view text) {
    const auto value = parsed<double>(text);
    return value && std::isfinite(*value) ? value : std::nullopt;
}

std::optional<std::uint64_t> wholeNumberFrom(std::string_view text) {
    return parsed<std::uint64_t>(text);
}

std::string textOf(double value) {
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

} // namespace core
