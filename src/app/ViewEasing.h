// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>

#include "scene/ViewSpec.h"

namespace app {

// The view as it is drawn: layers, peel, lens and the way to a vein follow what was asked for softly.
class ViewEasing {
public:
    static constexpr double kAtOnce = 60.0;                              // s: all has arrived
    scene::ViewSpec shown(const scene::ViewSpec& asked, double seconds); // since the last call

private:
    std::optional<float> peel_; // nothing yet: the first view is shown as it is
    std::array<float, scene::kLayerCount> opacity_{};
    float lens_ = 0.0F, opening_ = 0.0F;
    std::string opened_; // the structure that the way leads to, until it has closed
};

} // namespace app
