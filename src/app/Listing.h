// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "app/World.h"

namespace app {

// Everything that `second-heart list` can list.
std::vector<std::string> listNames();

// One object per entry with "id", "name" and "latin" (empty where there is none); vessels, valves and
// protocols with more, as the design says. Names in the language of a code of assets/i18n. Throws
// core::DataError for an unknown list or language.
nlohmann::ordered_json listing(const std::string& what, const World& world,
                               const std::string& language = "en");

// Ids and names as aligned columns, one entry per line.
std::string asText(const nlohmann::ordered_json& entries);

} // namespace app
