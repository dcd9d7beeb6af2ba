// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "anatomy/Leg.h"

namespace physiology {

// A place on a vein where a clinician would put a needle or a beam.
struct Probe {
    int vessel = -1;
    double at = 0.0; // 0..1 along the vessel
};

// 0..1 along the vessel where it passes a height (m) above the sole, in the rest pose.
double placeAtHeight(const anatomy::Vessel& vessel, double height);

// The standard places of the protocols (assets/physiology/probes.json): dorsal_foot, ankle, calf, popliteal,
// femoral...
class Probes {
public:
    Probes(const anatomy::Leg& leg, const std::filesystem::path& assets); // throws core::DataError
    const Probe& operator[](const std::string& id) const { return probes_.at(id); }

private:
    std::map<std::string, Probe> probes_;
};

} // namespace physiology
