// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace ui {

using TextParts = std::initializer_list<std::pair<std::string_view, std::string>>;

// A text with its {names} replaced; a name that is not given stays as it is.
inline std::string filled(std::string pattern, const TextParts& parts) {
    for (const auto& [name, value] : parts) {
        const std::string slot = std::string("{").append(name).append("}");
        if (const auto at = pattern.find(slot); at != std::string::npos)
            pattern.replace(at, slot.size(), value);
    }
    return pattern;
}

} // namespace ui
