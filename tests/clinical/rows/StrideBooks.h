// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "anatomy/Leg.h"
#include "physiology/Patient.h"

namespace clinical {

// What leaves over what comes in, in steady walking; see OwnMeasurements.h. Throws core::DataError where a
// bed drains to both sides of a plane.
std::map<std::string, std::optional<double>> strideBooks(const std::shared_ptr<const anatomy::Leg>& leg,
                                                         const std::filesystem::path& assets,
                                                         const physiology::Patient& patient);

} // namespace clinical
