// SPDX-License-Identifier: Apache-2.0
#include "physiology/Physique.h"

#include <cmath>

#include <nlohmann/json.hpp>

#include "core/Json.h"
#include "core/Units.h"

namespace physiology {

Physiques::Physiques(const std::filesystem::path& assets, double stature) : stature_(stature) {
    const auto file = assets / "physiology" / "physique.json";
    const auto document = core::loadJson(file);
    const core::JsonView json(document, file.string());
    const auto reference = json.at("reference"), lean = json.at("lean"), fat = json.at("fat");
    mass_ = reference.at("mass_kg").number(30.0, 250.0);
    fat_ = reference.at("fat").number(0.0, 1.0);
    heightExponent_ = lean.at("height_exponent").number(0.0, 4.0);
    leanShare_ = lean.at("share_of_excess_weight").number(0.0, 1.0);
    fatGirth_ = lengthCurve(fat, "z_mm", "girth_share");
    fatThickness_ = tableCurve(fat.at("thickness"), "fat", "factor", {0.1, 5.0});
    girthExponent_ = json.at("girth").at("height_exponent").number(0.0, 2.0);
    fatDepth_ = core::fromMm(fat.at("depth_mm").number(0.0, 50.0));
}

Physique Physiques::of(const Patient& patient) const {
    Physique physique;
    physique.stature = patient.height / stature_;
    const double area = physique.stature * physique.stature;
    const double bodyMassIndex = patient.mass / mass_ / area;
    physique.lean = std::pow(physique.stature, heightExponent_) * std::pow(bodyMassIndex, leanShare_);
    physique.soleLoad = patient.mass / mass_ / area;
    physique.girth = std::sqrt(patient.mass / mass_ / physique.stature);
    physique.drawnGirth = std::pow(physique.stature, girthExponent_ - 1.0);
    physique.fatThickness = fatThickness_(patient.fat);
    physique.fat = patient.fat - fat_;
    return physique;
}

} // namespace physiology
