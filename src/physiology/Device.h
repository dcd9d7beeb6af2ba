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

// A device at work. Its cuff or current takes hold and lets go smoothly.
class DeviceAction {
public:
    void advance(double dt, const Device& device);
    double pressure(std::size_t compartment) const { return pressure_[compartment]; }     // Pa
    double activation(std::size_t compartment) const { return activation_[compartment]; } // 0..1

private:
    double phase_ = 0.0;
    std::array<double, kCompartmentCount> pressure_{}, activation_{};
};

std::map<std::string, Device> loadDevices(const std::filesystem::path& assets); // throws core::DataError

} // namespace physiology
