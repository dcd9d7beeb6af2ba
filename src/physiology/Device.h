// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "physiology/Cuff.h"
#include "physiology/Curve.h"
#include "physiology/MuscleLaw.h"

namespace physiology {

// Share that is added to the arterial inflow of the small veins' beds.
struct Perfusion {
    double belowKnee = 0.0, aboveKnee = 0.0;
};

// A machine that squeezes or stimulates the leg in its own rhythm (assets/devices/*.json).
struct Device {
    double period = 0.0; // s, 0: acts without a break
    Curve course;        // 0..1 over one period
    Cuff sleeve;         // what it presses on the skin at full effect; passed on by depth like a stocking
    std::array<double, kCompartmentCount> activation{}; // 0..1 at full effect, muscles made to contract
    Perfusion perfusion;                                // share added to the arterial inflow
    double settling = 0.1;                              // s, in which it takes hold and lets go
};

std::map<std::string, Device> loadDevices(const std::filesystem::path& assets); // throws core::DataError

// The sleeves of all devices, in the order of the map: what the leg can be wrapped in.
std::vector<Cuff> sleevesOf(const std::map<std::string, Device>& devices);

// The devices at work: one at a time, while the one before lets go.
class DeviceAction {
public:
    explicit DeviceAction(const std::map<std::string, Device>& devices); // keeps them
    void reset();
    void advance(double dt, const std::string& device);

    double activation(std::size_t compartment) const; // 0..1
    Perfusion perfusion() const;
    const std::vector<double>& sleevePressure() const { return sleevePressure_; } // Pa at the skin, by sleeve

private:
    const std::map<std::string, Device>* devices_;
    std::vector<double> effect_; // 0..1 by device
    std::vector<double> sleevePressure_;
    double phase_ = 0.0;
};

} // namespace physiology
