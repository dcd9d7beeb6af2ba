// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <string>

#include "physiology/Curve.h"
#include "physiology/MuscleLaw.h"

namespace physiology {

// A machine that squeezes or stimulates the leg in its own rhythm (assets/devices/*.json).
struct Device {
    double period = 0.0;                                // s, 0: does nothing to the muscles
    Curve course;                                       // 0..1 over one period
    std::array<double, kCompartmentCount> pressure{};   // Pa at full effect, added from outside
    std::array<double, kCompartmentCount> activation{}; // 0..1 at full effect, muscles made to contract
};

std::map<std::string, Device> loadDevices(const std::filesystem::path& assets); // throws core::DataError

} // namespace physiology
