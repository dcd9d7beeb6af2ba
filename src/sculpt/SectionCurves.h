// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sculpt/Interpolation.h"
#include "sculpt/SectionLoft.h"

namespace sculpt {

// The measured sections as curves along the axis, with the ends closed: the contour and its area at any
// station.
class SectionCurves {
public:
    explicit SectionCurves(const Sections& sections);

    struct Cut {
        Contour contour;
        vec2 center;
        double area;
    };
    Cut at(double along) const;

private:
    struct Cap {
        double shrink = 1.0; // factor on lengths
        vec2 shift{};
        double station = 0.0;
    };
    Harmonics harmonicsAt(double station) const;
    Cap capAt(double along) const;
    vec2 tipNear(const Sections& sections, bool end) const;

    Sections sections_;
    std::vector<CubicSpline> real_, imaginary_;
    MonotoneCubic area_;
    vec2 tipFrom_{}, tipTo_{};
};

} // namespace sculpt
