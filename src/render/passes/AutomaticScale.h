// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "render/Renderer.h"

namespace render {

// Chooses quality and internal resolution of a window so that the card keeps up with the wanted rate. Effects
// go before resolution falls below 0.7, resolution never falls below 0.6 and goes in steps of a twentieth,
// which the eye does not notice. Steps down as soon as frames are late, up only when the larger picture would
// clearly fit and never soon after it did not, so it neither hunts nor flickers.
class AutomaticScale {
public:
    static constexpr double kBudget = 28.0; // ms, 30 frames per second with room for the rest of the program

    struct Step {
        Quality quality;
        float scale;
        double cost; // beside the best picture
    };

    explicit AutomaticScale(bool software = true); // software starts where it can keep up: low

    void add(double milliseconds); // of one frame on the card
    Quality quality() const { return step().quality; }
    float scale() const { return step().scale; }

private:
    const Step& step() const;
    void stepDown(double milliseconds);

    std::size_t first_, at_;
    int late_ = 0, early_ = 0; // frames in a row
    double leastLate_ = 0.0;   // ms, of those late in a row
    int sinceUp_ = 1 << 20;    // frames since the last step up
    int patience_;             // early frames before the next step up
};

} // namespace render
