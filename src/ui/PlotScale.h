// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

// The arithmetic of a plot, without any drawing.
namespace ui {

struct Range {
    double low = 0.0, high = 1.0;
    double span() const { return high - low; }
};

// A round step (1, 2 or 5 times a power of ten) that cuts the range into at most `most` parts.
double tickStep(const Range& range, int most);

// All multiples of the step inside the range (ends included, to rounding).
std::vector<double> ticks(const Range& range, double step);

// With so many decimals, and never "-0.0".
std::string fixedText(double value, int decimals);

// As many decimals as the step needs: "0.5", "20".
std::string tickLabel(double value, double step);

// The range grown to whole steps, at least `leastSpan` wide, so that a calm trace is not blown up to noise.
Range niceRange(const Range& data, double leastSpan, int most);

// Linear maps between data and pixels; y grows downwards on the screen.
struct PlotArea {
    float left = 0.0F, top = 0.0F, right = 1.0F, bottom = 1.0F;
    Range x, y;

    float pixelX(double value) const;
    float pixelY(double value) const;
    double valueX(float pixel) const;
    bool contains(float px, float py) const;
};

} // namespace ui
