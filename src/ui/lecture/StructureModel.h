// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <variant>

namespace ui {

struct StructureModel {};

struct StructureRequest {
    std::variant<std::monostate> wish;
};

} // namespace ui
