// SPDX-License-Identifier: Apache-2.0
#include "ExactWave.h"

#include <array>
#include <cmath>

namespace exact {

namespace {

// Abscissae and weights of the ten-point Gauss-Legendre rule on -1 .. 1, positive half.
constexpr std::array<double, 5> kPoint{0.1488743389816312, 0.4333953941292472, 0.6794095682990244,
                                       0.8650633666889845, 0.9739065285171717};
constexpr std::array<double, 5> kWeight{0.2955242247147529, 0.2692667193099963, 0.2190863625159820,
                                        0.1494513491505806, 0.0666713443086881};
constexpr double kPanel = 0.1; // of ln a

double panel(const Material& material, double from, double to) {
    const double middle = 0.5 * (from + to);
    const double half = 0.5 * (to - from);
    double sum = 0.0;
    for (std::size_t i = 0; i < kPoint.size(); ++i)
        sum += kWeight[i] * (material.speed(std::exp(middle - half * kPoint[i])) +
                             material.speed(std::exp(middle + half * kPoint[i])));
    return half * sum;
}

} // namespace

double Material::pressure(double ratio) const {
    return externalPressure + hemodynamics::transmuralPressure(law, ratio);
}

double Material::speed(double ratio) const {
    return hemodynamics::waveSpeed(law, ratio, density);
}

double Material::thrust(double ratio) const {
    const double m = law.stretchingExponent;
    const double n = law.bendingExponent;
    const double stretched = law.stretching * m / (m + 1.0) * std::pow(ratio, m + 1.0);
    const double bent = law.bending * n / (1.0 - n) * std::pow(ratio, 1.0 - n);
    return (stretched + bent) / density;
}

double riemannIntegral(const Material& material, double from, double to) {
    const double begin = std::log(from);
    const double end = std::log(to);
    const int panels = 1 + static_cast<int>(std::abs(end - begin) / kPanel);
    double sum = 0.0;
    for (int i = 0; i < panels; ++i)
        sum += panel(material, begin + (end - begin) * i / panels, begin + (end - begin) * (i + 1) / panels);
    return sum;
}

double velocityBehind(const Material& material, double side, Flow outer, double starRatio) {
    if (starRatio <= outer.ratio)
        return outer.velocity + side * riemannIntegral(material, outer.ratio, starRatio);
    const double thrust = material.thrust(starRatio) - material.thrust(outer.ratio);
    return outer.velocity + side * std::sqrt((starRatio - outer.ratio) * thrust / (starRatio * outer.ratio));
}

Wave::Wave(const Material& material, double side, Flow outer, double starRatio)
    : material_(material), side_(side),
      outer_(outer), star_{starRatio, velocityBehind(material, side, outer, starRatio)} {}

double Wave::characteristic(double ratio) const {
    return velocityBehind(material_, side_, outer_, ratio) + side_ * material_.speed(ratio);
}

double Wave::head() const {
    if (!shock()) return outer_.velocity + side_ * material_.speed(outer_.ratio);
    return (star_.ratio * star_.velocity - outer_.ratio * outer_.velocity) / (star_.ratio - outer_.ratio);
}

double Wave::tail() const {
    return shock() ? head() : star_.velocity + side_ * material_.speed(star_.ratio);
}

Flow Wave::at(double speed) const {
    if (side_ * speed >= side_ * head()) return outer_;
    if (shock() || side_ * speed <= side_ * tail()) return star_;
    double low = star_.ratio;
    double high = outer_.ratio;
    for (int i = 0; i < 60 && high - low > 1e-13 * high; ++i) {
        const double middle = 0.5 * (low + high);
        (side_ * characteristic(middle) > side_ * speed ? high : low) = middle;
    }
    return {low, velocityBehind(material_, side_, outer_, low)};
}

} // namespace exact
