// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "anatomy/Leg.h"
#include "physiology/Patient.h"
#include "scene/SkinSigns.h"
#include "scene/VaricoseVeins.h"

namespace app {

// Tissue fluid gained: foot, around the ankle, rest of the lower leg; mL.
using FluidMl = glm::vec3;

// assets/signs: what each clinical class (CEAP) shows on the leg, and what it feels like.
class SignTable {
public:
    SignTable(const std::filesystem::path& assets, const anatomy::Leg& leg); // throws core::DataError

    // Amounts and places; `fluid` is left to who knows the volume of the skin's shape.
    scene::SkinSigns signsOf(const physiology::Patient& patient) const;
    // That the class or a clot brings, where nothing more exact is known.
    FluidMl swellingOf(const physiology::Patient& patient) const;
    // m by which hardened skin is drawn in (or bulges above and below), by gpu::kFluidAt.
    glm::vec3 outlineOf(const physiology::Patient& patient) const;
    float varicosityOf(int ceap) const { return amountOf(scene::Sign::varices, ceap); } // 0..1
    const scene::VaricoseForm& varicoseForm() const { return varices_; }

    // Keys of texts: "sign.ID" of each sign of the class, "symptom.ID" of each symptom once.
    std::vector<std::string> signKeys(int ceap) const;
    std::vector<std::string> symptomKeys(int ceap) const;
    const std::string& explanationKey(scene::Sign sign) const;

private:
    struct Entry {
        std::array<float, scene::kClinicalClasses> amount{};
        std::string explanation;
        std::vector<std::string> symptoms;
    };
    struct Flare {
        glm::vec3 place{0.0F};
        std::array<float, scene::kClinicalClasses> reach{}; // m
    };

    float amountOf(scene::Sign sign, int ceap) const;
    float clotSeverity(const physiology::Patient& patient) const;

    std::array<Entry, scene::kSignCount> entries_;
    std::vector<Flare> flares_;
    glm::vec4 healed_{0.0F}, open_{0.0F}, clot_{0.0F}, gaiter_{0.0F};
    FluidMl edema_{0.0F}, clotSwelling_{0.0F};
    glm::vec3 outline_{0.0F};
    std::vector<std::string> clots_; // conditions that are one
    scene::VaricoseForm varices_;
};

} // namespace app
