// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/Json.h"

namespace app {

// Throws core::DataError naming the place and the nearest known entry when a scene, its view, its patients or
// its box have one that nobody reads: a slip of the pen would change nothing, and be told by nobody. Entries
// of labels, events and what is followed are looked at where they are read.
void expectSceneEntries(const core::JsonView& scene);

// The same for the languages of its words.
void expectSceneLanguages(const core::JsonView& scene, const std::filesystem::path& assets);

} // namespace app
