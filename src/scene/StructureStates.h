// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>

namespace scene {

// What was done to single structures, by id, or to whole layers, by the layer's name.
struct StructureStates {
    std::set<std::string> hidden, ghosted;
    std::set<std::string> isolated; // when there is any, nothing else is shown

    bool empty() const { return hidden.empty() && ghosted.empty() && isolated.empty(); }
    bool operator==(const StructureStates&) const = default;
};

enum class StructureAction { isolate, ghost, hide, showAll };

} // namespace scene
