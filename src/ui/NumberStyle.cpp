// SPDX-License-Identifier: Apache-2.0
#include "ui/NumberStyle.h"

#include <cstddef>

namespace ui {
namespace {

constexpr std::size_t kGroup = 3, kLeastGrouped = 5;

bool isFigure(char character) {
    return character >= '0' && character <= '9';
}

std::size_t endOfFigures(std::string_view text, std::size_t at) {
    while (at < text.size() && isFigure(text[at]))
        ++at;
    return at;
}

void appendGrouped(std::string& result, std::string_view figures, const std::string& sign) {
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (i > 0 && (figures.size() - i) % kGroup == 0) result += sign;
        result += figures[i];
    }
}

} // namespace

std::string styled(const NumberStyle& style, std::string_view plain) {
    std::string result;
    for (std::size_t at = 0; at < plain.size();) {
        if (!isFigure(plain[at])) {
            result += plain[at++];
            continue;
        }
        const std::size_t end = endOfFigures(plain, at);
        const auto whole = plain.substr(at, end - at);
        appendGrouped(result, whole, whole.size() < kLeastGrouped ? "" : style.thousands);
        at = end;
        if (at + 1 >= plain.size() || plain[at] != '.' || !isFigure(plain[at + 1])) continue;
        const std::size_t last = endOfFigures(plain, at + 1);
        result.append(style.decimal).append(plain.substr(at + 1, last - at - 1));
        at = last;
    }
    return result;
}

} // namespace ui
