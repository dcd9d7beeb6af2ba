// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "physiology/Curve.h"
#include "physiology/Patient.h"

namespace physiology {

// How a patient's leg differs in size from the reference leg: factors on lengths, tissue and load.
struct Physique {
    double stature = 1.0;      // on heights, lengths and diameters
    double lean = 1.0;         // on perfused tissue, and so on its small veins and its inflow
    double soleLoad = 1.0;     // on the pressure under the sole: weight over the sole's area
    double drawnGirth = 1.0;   // on cross-sections over that on lengths, in the shape of the leg
    double fatThickness = 1.0; // of the fat under the skin, in the shape of the leg
    double girth = 1.0;        // on the limb's radius, fat apart
    double fat = 0.0;          // above the reference, -0.5 .. 0.5
    bool operator==(const Physique&) const = default;
};

// assets/physiology/physique.json
class Physiques {
public:
    // stature: height of the reference person, m. Throws core::DataError.
    Physiques(const std::filesystem::path& assets, double stature);

    Physique of(const Patient& patient) const;
    // Factor on the limb's radius at a height (m above the sole, reference leg at rest).
    double girthAt(const Physique& physique, double z) const {
        return physique.girth * (1.0 + physique.fat * fatGirth_(z));
    }
    // What fat adds (m, may be negative) to the depth below the skin of what lies under it.
    double addedDepth(const Physique& physique) const { return physique.fat * fatDepth_; }

private:
    double stature_ = 0.0, mass_ = 0.0, fat_ = 0.0, heightExponent_ = 0.0, leanShare_ = 0.0, fatDepth_ = 0.0,
           girthExponent_ = 0.0;
    Curve fatGirth_, fatThickness_;
};

} // namespace physiology
