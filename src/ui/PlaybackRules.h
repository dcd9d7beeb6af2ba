// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Request.h"

namespace ui {

// What pressing play, or the space bar, asks for: the present moment, running or held.
inline Playback toggledPause(const Playback& playback) {
    return {!playback.paused, playback.speed, std::nullopt};
}

// Simulated time of one single step, s.
inline constexpr double kSingleStep = 0.02;

// How much of the past the plots show, s of simulated time.
inline constexpr double kPlotSeconds = 12.0;

} // namespace ui
