// SPDX-License-Identifier: Apache-2.0
#include "app/ViewEasing.h"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

constexpr float kSwitch = 0.45F;  // s, for a lens or a way to open
constexpr float kFollow = 0.12F;  // s, in which the peel has come two thirds of its way
constexpr float kArrived = 1e-4F; // of the peel

float approached(float from, float to, float most) {
    return from + std::clamp(to - from, -most, most);
}

float smooth(float t) {
    return t * t * (3.0F - 2.0F * t);
}

} // namespace

scene::ViewSpec ViewEasing::shown(const scene::ViewSpec& asked, double seconds) {
    const auto step = static_cast<float>(seconds);
    scene::ViewSpec view = asked;
    if (!peel_) {
        lens_ = asked.lens.on ? 1.0F : 0.0F;
        opening_ = asked.cutAway;
    }
    const float way = asked.peel - peel_.value_or(asked.peel);
    peel_ = std::abs(way) < kArrived ? asked.peel : asked.peel - way * std::exp(-step / kFollow);
    lens_ = approached(lens_, asked.lens.on ? 1.0F : 0.0F, step / kSwitch);
    opening_ = approached(opening_, asked.cutAway, step / kSwitch);
    if (asked.cutAway > 0.0F) opened_ = asked.selected;
    view.peel = *peel_;
    view.lens.on = lens_ > 0.0F;
    if (view.lens.on) view.lens.strength = asked.lens.strength * smooth(lens_);
    view.cutAway = smooth(opening_);
    if (asked.cutAway <= 0.0F && opening_ > 0.0F) view.selected = opened_;
    return view;
}

} // namespace app
