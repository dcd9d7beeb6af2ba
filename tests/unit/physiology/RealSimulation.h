// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>

#include "anatomy/Leg.h"
#include "physiology/Simulation.h"

// The leg of the assets, loaded once, and simulations of it.
namespace real {

inline const std::filesystem::path& assets() {
    static const std::filesystem::path folder = std::filesystem::path(SH_SOURCE_DIR) / "assets";
    return folder;
}

inline std::shared_ptr<const anatomy::Leg> leg() {
    static const auto loaded = std::make_shared<const anatomy::Leg>(anatomy::loadLeg(assets() / "anatomy"));
    return loaded;
}

inline std::unique_ptr<physiology::Simulation> simulation(const physiology::Patient& patient = {}) {
    return std::make_unique<physiology::Simulation>(leg(), assets(), patient);
}

} // namespace real
