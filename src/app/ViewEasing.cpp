// SPDX-License-Identifier: Apache-2.0
#include "app/ViewEasing.h"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

constexpr float kSwitch = 0.45F;  // s, for a lens or a way to open
constexpr float kFollow = 0.12F;  // s, in which peel and layers have come two thirds of their way
constexpr float kArrived = 1e-4F; // of the peel
constexpr float kCovered = 2e-3F; // of an opacity: less than a step of a screen's color

float approached(float from, float to, float most) {
    return from + std::clamp(to - from, -most, most);
}

float followed(float from, float to, float near, float step) {
    return std::abs(to - from) < near ? to : to - (to - from) * std::exp(-step / kFollow);
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
        opacity_ = asked.opacity;
    }
    peel_ = followed(peel_.value_or(asked.peel), asked.peel, kArrived, step);
    for (std::size_t i = 0; i < opacity_.size(); ++i)
        opacity_[i] = followed(opacity_[i], asked.opacity[i], kCovered, step);
    lens_ = approached(lens_, asked.lens.on ? 1.0F : 0.0F, step / kSwitch);
    opening_ = approached(opening_, asked.cutAway, step / kSwitch);
    if (asked.cutAway > 0.0F) opened_ = asked.selected;
    view.peel = *peel_;
    view.opacity = opacity_;
    view.lens.on = lens_ > 0.0F;
    if (view.lens.on) view.lens.strength = asked.lens.strength * smooth(lens_);
    view.cutAway = smooth(opening_);
    if (asked.cutAway <= 0.0F && opening_ > 0.0F) view.selected = opened_;
    return view;
}

} // namespace app
