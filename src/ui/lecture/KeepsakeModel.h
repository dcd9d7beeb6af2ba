// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <variant>

namespace ui {

struct KeepsakeModel {};

struct KeepsakeRequest {
    std::variant<std::monostate> wish;
};

} // namespace ui
