// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "anatomy/Leg.h"
#include "core/Json.h"
#include "physiology/Patient.h"

namespace physiology {

// What diseases and treatments do to this leg, resolved to its valves and vessels. What follows is computed.
struct ConditionEffects {
    std::vector<double> valveLeak;    // 0..1 by Leg::valves: share of its opening that a valve cannot shut
    std::vector<double> calibre;      // factor on the diameter, by Leg::vessels
    std::vector<double> stiffness;    // factor on the wall's stiffness, by Leg::vessels
    std::vector<double> lumen;        // share of the cross-section that is left, by Leg::vessels
    std::vector<double> bedVolume;    // factor on the reference volume, by Leg::beds
    std::vector<double> bedStiffness; // factor on the wall's stiffness, by Leg::beds
    std::vector<double> bedLeak;      // 0..1 by Leg::beds: share of its outlets' conductance open to backflow
    double pumpStrength = 1.0;        // factor on muscle pressure; Body applies it itself
    bool operator==(const ConditionEffects&) const = default;
};

// The conditions and treatments of assets/conditions and assets/treatments.
class Conditions {
public:
    Conditions(std::shared_ptr<const anatomy::Leg> leg,
               const std::filesystem::path& assets); // throws core::DataError
    // Several act together: the greatest leak, the product of the factors. Severity 0..1 scales each effect
    // from none to what its file states. Throws core::DataError for an unknown id ("did you mean") or
    // severity.
    ConditionEffects effects(const std::vector<ConditionSeverity>& conditions,
                             const std::string& treatment) const;
    ConditionEffects effects(const Patient& patient) const {
        return effects(patient.conditions, patient.treatment);
    }

private:
    struct VesselChange {
        std::vector<int> vessels;
        double calibre = 1.0, stiffness = 1.0, lumen = 1.0;
    };
    struct BedChange {
        std::vector<int> beds;
        double volume = 1.0, stiffness = 1.0, leak = 0.0;
    };
    struct Effect {
        std::vector<double> valveLeak; // by Leg::valves
        std::vector<VesselChange> changes;
        std::vector<BedChange> bedChanges;
        double pumpStrength = 1.0;
    };

    std::map<std::string, Effect> readFolder(const std::filesystem::path& folder) const;
    Effect effectOf(const core::JsonView& view) const;
    void readLeaks(const core::JsonView& view, Effect& effect) const;
    VesselChange changeOf(const core::JsonView& view) const;
    BedChange bedChangeOf(const core::JsonView& view) const;
    static void apply(const Effect& effect, double severity, ConditionEffects& total);

    std::shared_ptr<const anatomy::Leg> leg_;
    std::map<std::string, Effect> conditions_, treatments_;
};

} // namespace physiology
