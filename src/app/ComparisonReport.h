// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "physiology/comparison/ComparisonRun.h"

namespace app {

// One object: id, name, source, both patients, figures with before, after and what is published.
nlohmann::ordered_json asJson(const physiology::comparison::Compared& compared);
std::string asText(const physiology::comparison::Compared& compared); // a table

} // namespace app
