// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>

#include "anatomy/Leg.h"

namespace app {

// The data that every command starts from.
struct World {
    std::filesystem::path assets;
    std::shared_ptr<const anatomy::Leg> leg;
    std::filesystem::path surfaces; // --leg: an imported leg; empty: the baked one
};

World loadWorld(); // throws core::DataError

} // namespace app
