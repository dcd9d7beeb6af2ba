// SPDX-License-Identifier: Apache-2.0
#include "physiology/slow/Rheology.h"

#include <cmath>

#include <nlohmann/json.hpp>

#include "core/Json.h"

namespace physiology::slow {

namespace {

constexpr double kMilli = 1e-3; // Pa s per mPa s

} // namespace

Rheology::Rheology(const std::filesystem::path& assets) {
    const auto file = assets / "physiology" / "stasis.json";
    const auto document = core::loadJson(file);
    const core::JsonView json(document, file.string());
    const auto cells = json.at("hematocrit"), krieger = json.at("krieger"), carreau = json.at("carreau");
    normal_ = cells.at("normal").number(0.2, 0.6);
    dry_ = cells.at("dry").number(normal_, 0.7);
    plasma_ = kMilli * krieger.at("plasma_mpa_s").number(0.5, 3.0);
    densest_ = krieger.at("densest").number(0.72, 1.0);
    rest_ = kMilli * carreau.at("rest_mpa_s").number(5.0, 500.0);
    fast_ = kMilli * carreau.at("fast_mpa_s").number(2.0, 10.0);
    time_ = carreau.at("time_s").number(0.01, 100.0);
    power_ = carreau.at("power").number(0.0, 1.0);
    exponent_ = -std::log(fast_ / plasma_) / std::log(1.0 - normal_ / densest_);
}

double Rheology::krieger(double hematocrit) const {
    return plasma_ * std::pow(1.0 - hematocrit / densest_, -exponent_);
}

double Rheology::hematocrit(double hydration) const {
    return normal_ + (dry_ - normal_) * (1.0 - hydration);
}

double Rheology::thickening(double hydration) const {
    return krieger(hematocrit(hydration)) / krieger(normal_);
}

double Rheology::viscosity(double hydration, double shear) const {
    const double turning = 1.0 + (time_ * shear) * (time_ * shear);
    return (fast_ + (rest_ - fast_) * std::pow(turning, 0.5 * (power_ - 1.0))) * thickening(hydration);
}

} // namespace physiology::slow
