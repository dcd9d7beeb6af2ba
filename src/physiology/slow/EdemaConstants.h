// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "anatomy/Leg.h"
#include "physiology/Curve.h"

namespace physiology::slow {

// A kind of tissue (assets/physiology/edema.json), per volume of it.
struct TissueKind {
    double filtration = 0.0;  // 1/(s Pa), filtration coefficient of its capillaries
    double restLymph = 0.0;   // 1/s, lymph flow of the long-lying leg
    double fluidShare = 0.0;  // tissue fluid at rest
    double restProtein = 0.0; // g/dL in that fluid
};

// A piece of tissue at a height, fed and drained by one bed.
struct TissueRegion {
    std::string id;
    std::string part;           // "foot", "lower-leg", "knee", "thigh"
    std::size_t bed = 0;        // index in Leg::beds
    std::size_t kind = 0;       // index in EdemaConstants::kinds
    double height = 0.0;        // m above the sole, rest pose
    double volume = 0.0;        // m³ of soft tissue
    double postcapillary = 0.0; // Pa, capillary above bed at the flow of rest
};

// All of assets/physiology/edema.json, SI units but for protein (g/dL).
struct EdemaConstants {
    double plasmaProtein = 0.0;         // g/dL
    std::array<double, 3> oncotic{};    // Pa per (g/dL), its square and its cube
    double reflection = 0.0;            // of protein by the capillary wall
    double postcapillaryExponent = 0.0; // postcapillary drop ~ flow^exponent
    double surfaceExponent = 0.0;       // perfused capillaries ~ flow^exponent, at most those of rest
    double greatestLymph = 0.0;         // times the flow at rest
    double lymphPressure = 0.0;         // Pa over which lymph flow grows e-fold
    double lymphMotion = 0.0;           // share that full motion adds
    double fullMotion = 0.0;            // metabolic level of full motion
    double lymphGarment = 0.0;          // share of a garment's pressure that fills lymphatics
    Curve pressure;                     // Pa over the strain of the tissue fluid
    std::vector<TissueKind> kinds;
    std::vector<TissueRegion> regions;
    double lowerLeg = 0.0; // m³, ankle to knee with bone: what swelling is a percentage of

    double oncoticPressure(double protein) const; // Pa of a protein concentration in g/dL
};

EdemaConstants loadEdemaConstants(const std::filesystem::path& assets,
                                  const anatomy::Leg& leg); // throws core::DataError

} // namespace physiology::slow
