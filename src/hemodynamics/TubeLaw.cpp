// SPDX-License-Identifier: Apache-2.0
#include "hemodynamics/TubeLaw.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "hemodynamics/LawPowers.h"

namespace hemodynamics {

namespace {

constexpr double kSmallestRatio = 1e-9;

bool bends(const TubeLaw& law) {
    return law.bending > 0.0 && law.bendingExponent > 0.0;
}

// Each term alone bounds the root from one side, because the other has the same sign.
std::pair<double, double> bracket(const TubeLaw& law, double pressure) {
    const double stretchOnly =
        std::pow(std::max(1.0 + pressure / law.stretching, kSmallestRatio), 1.0 / law.stretchingExponent);
    if (pressure >= 0.0) return {1.0, std::max(1.0, stretchOnly)};
    if (!bends(law)) return {std::min(stretchOnly, 1.0), std::min(stretchOnly, 1.0)};
    return {std::pow(1.0 - pressure / law.bending, -1.0 / law.bendingExponent), 1.0};
}

} // namespace

double transmuralPressure(const TubeLaw& law, double areaRatio) {
    return lawPoint(law, areaRatio).pressure;
}

double areaRatioAt(const TubeLaw& law, double pressure) {
    auto [low, high] = bracket(law, pressure);
    double a = pressure >= 0.0 ? high : low;
    for (int iteration = 0; iteration < 200 && high - low > 1e-15 * high; ++iteration) {
        const LawPoint point = lawPoint(law, a);
        (point.pressure < pressure ? low : high) = a;
        const double newton = a - a * (point.pressure - pressure) / point.slope;
        const double next = newton > low && newton < high ? newton : 0.5 * (low + high);
        const bool settled = std::abs(next - a) <= 1e-15 * a;
        a = next;
        if (settled) break;
    }
    return a;
}

double waveSpeed(const TubeLaw& law, double areaRatio, double density) {
    return std::sqrt(lawPoint(law, areaRatio).slope / density);
}

} // namespace hemodynamics
