// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "anatomy/Leg.h"
#include "physiology/Patient.h"

namespace clinical {

// Draws patients from everything that can be chosen, in combination: conditions, valves, stocking, device,
// treatment, breathing, height, hydration, posture, activity, speed. The same seed draws the same patients.
class RandomPatients {
public:
    RandomPatients(std::shared_ptr<const anatomy::Leg> leg, const std::filesystem::path& assets,
                   std::uint64_t seed);
    physiology::Patient draw();
    std::string drawProtocol(); // one that is built

private:
    double between(double low, double high);
    bool chance(double share) { return between(0.0, 1.0) < share; }
    const std::string& oneOf(const std::vector<std::string>& ids);
    void drawDisease(physiology::Patient& patient);
    void drawBody(physiology::Patient& patient);

    std::shared_ptr<const anatomy::Leg> leg_;
    std::vector<std::string> conditions_, postures_, activities_, stockings_, devices_, treatments_;
    std::mt19937_64 random_;
};

// "" for a sound run, "refused: …" for a patient whom the model names impossible, else what went wrong: a
// result that is not finite, lost blood, another error.
std::string faultOf(const std::string& protocol, const physiology::Patient& patient,
                    const std::shared_ptr<const anatomy::Leg>& leg, const std::filesystem::path& assets);

// The same for ten seconds of life, the activity begun and ended in them, looked at step by step: something
// not finite, a lumen gone, lost blood, repaired cells.
std::string faultOf(const physiology::Patient& patient, const std::shared_ptr<const anatomy::Leg>& leg,
                    const std::filesystem::path& assets);

} // namespace clinical
