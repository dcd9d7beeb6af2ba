// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string>

namespace physiology {

// What moves the blood of the veins:
//   heartPush  what is left of the heart's push behind the capillaries: what arrives in the veins at all;
//   breathing  the swings of pressure in chest and belly (their means stay);
//   calfPump   what contracted or stretched muscles of the lower leg press on their veins;
//   footPump   what weight and small muscles press on the veins of the sole.
enum class Driver { heartPush, breathing, calfPump, footPump };
inline constexpr std::size_t kDriverCount = 4;

// In files and on the command line, in their order: heart-push, breathing, calf-pump, foot-pump.
const std::array<std::string, kDriverCount>& driverNames();

struct Drivers {
    std::array<bool, kDriverCount> on{true, true, true, true};
    bool operator[](Driver driver) const { return on[static_cast<std::size_t>(driver)]; }
    bool& operator[](Driver driver) { return on[static_cast<std::size_t>(driver)]; }
    bool operator==(const Drivers&) const = default;
};

} // namespace physiology
