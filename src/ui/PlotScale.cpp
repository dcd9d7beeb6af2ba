// SPDX-License-Identifier: Apache-2.0
#include "ui/PlotScale.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace ui {

double tickStep(const Range& range, int most) {
    const double rough = std::max(range.span(), 1e-12) / std::max(most, 1);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= rough * (1.0 - 1e-9)) return factor * power;
    return 10.0 * power;
}

std::vector<double> ticks(const Range& range, double step) {
    std::vector<double> result;
    const double slack = step * 1e-6;
    for (double n = std::ceil((range.low - slack) / step); n * step <= range.high + slack; n += 1.0)
        result.push_back(n * step);
    return result;
}

std::string fixedText(double value, int decimals) {
    const bool isZero = std::abs(value) < 0.5 * std::pow(10.0, -decimals);
    char text[48];
    std::snprintf(text, sizeof text, "%.*f", decimals, isZero ? 0.0 : value);
    return text;
}

std::string tickLabel(double value, double step) {
    const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 6);
    return fixedText(value, decimals);
}

Range niceRange(const Range& data, double leastSpan, int most) {
    Range grown = data;
    if (const double lacking = leastSpan - data.span(); lacking > 0.0) {
        grown.low -= lacking / 2.0;
        grown.high += lacking / 2.0;
    }
    const double step = tickStep(grown, most);
    return {std::floor(grown.low / step + 1e-9) * step, std::ceil(grown.high / step - 1e-9) * step};
}

float PlotArea::pixelX(double value) const {
    return left + static_cast<float>((value - x.low) / x.span()) * (right - left);
}

float PlotArea::pixelY(double value) const {
    return bottom - static_cast<float>((value - y.low) / y.span()) * (bottom - top);
}

double PlotArea::valueX(float pixel) const {
    return x.low + static_cast<double>((pixel - left) / (right - left)) * x.span();
}

bool PlotArea::contains(float px, float py) const {
    return px >= left && px <= right && py >= top && py <= bottom;
}

} // namespace ui
