// SPDX-License-Identifier: Apache-2.0
#include "core/NearestName.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <numeric>
#include <vector>

namespace core {
namespace {

constexpr std::size_t kShortestStart = 4; // letters; shorter ones begin too many names

std::string plain(std::string_view name) {
    std::string text(name);
    for (char& letter : text) {
        letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
        if (letter == '_' || letter == ' ') letter = '-';
    }
    return text;
}

// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> earlier, above(b.size() + 1), row(b.size() + 1);
    std::iota(above.begin(), above.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], earlier[j - 2] + 1);
        }
        earlier = above;
        std::swap(above, row);
    }
    return above[b.size()];
}

// "gsv" and "reflux" of "gsv-reflux", "tread" of "treadmill".
bool isPart(const std::string& name, const std::string& known) {
    if (name.empty()) return false;
    const bool starts = name.size() >= kShortestStart && known.starts_with(name);
    return starts || ("-" + known + "-").find("-" + name + "-") != std::string::npos;
}

// Parts come before everything else.
std::size_t distance(const std::string& name, const std::string& known) {
    const std::string other = plain(known);
    return isPart(name, other) ? 0 : editDistance(name, other);
}

} // namespace

std::string nearestName(std::string_view name, std::span<const std::string> known) {
    if (known.empty()) return {};
    const std::string wanted = plain(name);
    return *std::min_element(known.begin(), known.end(), [&](const auto& a, const auto& b) {
        const auto nearA = distance(wanted, a), nearB = distance(wanted, b);
        return nearA < nearB || (nearA == nearB && nearA == 0 && a.size() < b.size());
    });
}

std::string nearName(std::string_view name, std::span<const std::string> known) {
    const std::string nearest = nearestName(name, known);
    if (name.empty() || nearest.empty()) return {};
    const std::size_t slips = distance(plain(name), nearest);
    return slips <= std::max<std::size_t>(1, name.size() / 3) && slips < name.size() ? nearest
                                                                                     : std::string();
}

std::string unknownNameHint(std::string_view name, std::span<const std::string> known,
                            std::string_view listName) {
    const std::string near = nearName(name, known);
    return (near.empty() ? "" : "did you mean \"" + near + "\"? ") + "`second-heart list " +
           std::string(listName) + "` prints all";
}

std::string choicesHint(std::string_view name, std::span<const std::string> known) {
    const std::string near = nearName(name, known);
    std::string hint = (near.empty() ? "" : "did you mean \"" + near + "\"? ") + "give ";
    for (std::size_t i = 0; i < known.size(); ++i)
        hint += (i == 0 ? "" : i + 1 == known.size() ? " or " : ", ") + known[i];
    return hint;
}

} // namespace core
