// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "physiology/Protocol.h"

namespace app {

// Throws core::DataError for a protocol that is unknown (with the nearest known one) or not built yet.
void requireBuilt(const std::string& protocol);

nlohmann::ordered_json asJson(const physiology::ModelFacts& model);

// As the design says: protocol, patient, model, results, published.
nlohmann::ordered_json asJson(const physiology::Measurement& measurement);

// A table: result, value, published range, whether it lies inside.
std::string asText(const physiology::Measurement& measurement);

} // namespace app
