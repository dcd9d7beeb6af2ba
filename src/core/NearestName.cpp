// SPDX-License-Identifier: Apache-2.0
#include "core/NearestName.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace core {
namespace {

std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row[b.size()];
}

} // namespace

std::string nearestName(std::string_view name, std::span<const std::string> known) {
    if (known.empty()) return {};
    return *std::min_element(known.begin(), known.end(), [&](const auto& a, const auto& b) {
        return editDistance(name, a) < editDistance(name, b);
    });
}

std::string unknownNameHint(std::string_view name, std::span<const std::string> known,
                            std::string_view listName) {
    return "did you mean \"" + nearestName(name, known) + "\"? `second-heart list " + std::string(listName) +
           "` prints all";
}

} // namespace core
