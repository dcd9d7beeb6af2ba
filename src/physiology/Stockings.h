// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "physiology/Curve.h"
#include "physiology/Patient.h"

namespace physiology {

// Compression stockings: pressure at the skin by height, and what of it arrives in depth
// (assets/garments/*.json, assets/physiology/compression.json). Heights are those of the reference leg's rest
// pose.
class Stockings {
public:
    explicit Stockings(const std::filesystem::path& assets); // throws core::DataError

    // Pa at the skin at height z (m above the sole, rest pose). localRadius (m) is the limb's radius there:
    // by Laplace's law the same fabric tension presses more on a thinner limb; 0 stands for the reference
    // leg's own radius. Throws core::DataError for an unknown class, or a custom one whose pressures are out
    // of 0..120 mmHg.
    double skinPressure(const Stocking& stocking, double z, double localRadius) const;
    // Share of the pressure at the skin that arrives at a depth (m) below it: 1 at the skin.
    double transmission(double depth) const { return transmission_(depth); }
    double referenceRadius(double z) const { return radius_(z); } // m
    double ankleHeight() const { return ankleHeight_; }           // m, where the ankle value is stated (B)
    double calfHeight() const { return calfHeight_; }             // m, widest girth (C)
    double top() const { return top_; }                           // m, where a knee-length stocking ends
    double fabricTop() const { return top_ - edge_; }             // m, the highest place of full pressure

private:
    struct Class {
        double ankle = 0.0; // Pa
        Curve graduation;   // share of the ankle's pressure over height (m)
    };
    Class classOf(const Stocking& stocking) const;

    std::map<std::string, Class> classes_;
    Curve transmission_, radius_;
    double ankleHeight_ = 0.0, calfHeight_ = 0.0, top_ = 0.0, edge_ = 0.0;
};

// Pa at the skin; see Stockings::skinPressure.
inline double stockingPressure(const Stocking& stocking, const Stockings& stockings, double z,
                               double localRadius) {
    return stockings.skinPressure(stocking, z, localRadius);
}

} // namespace physiology
