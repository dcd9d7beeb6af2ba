// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace physiology::slow {

// How thick blood is (assets/physiology/stasis.json), Pa s, by hydration and shear rate:
//
//   mu(H, g) = mu_Carreau(g) k(H) / k(normal)          mu_Carreau = f + (r - f) (1 + (l g)²)^((n - 1)/2)
//   k(H) = plasma (1 - H/densest)^(-e)                 (Krieger & Dougherty; e from mu at the normal
//   hematocrit)
class Rheology {
public:
    explicit Rheology(const std::filesystem::path& assets); // throws core::DataError

    double hematocrit(double hydration) const; // normal at 1, dry at 0
    double viscosity(double hydration, double shear) const;
    double thickening(double hydration) const; // of all shear rates, 1 at hydration 1

private:
    double krieger(double hematocrit) const;

    double normal_ = 0.0, dry_ = 0.0;
    double plasma_ = 0.0, densest_ = 0.0, exponent_ = 0.0;
    double rest_ = 0.0, fast_ = 0.0, time_ = 0.0, power_ = 0.0;
};

} // namespace physiology::slow
