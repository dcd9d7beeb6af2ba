// SPDX-License-Identifier: Apache-2.0
#include "app/Pair.h"

#include <algorithm>

namespace app {

PairReadings::PairReadings(const anatomy::Leg& leg, const std::filesystem::path& assets)
    : first_(leg, assets), second_(leg, assets) {}

void PairReadings::add(const physiology::Snapshot& first, const physiology::Snapshot& second) {
    if (first.time < kBalance) return;
    first_.add(first);
    second_.add(second);
}

std::vector<ui::PairFigure> PairReadings::figures() const {
    const auto one = first_.mean(), other = second_.mean();
    return {{"pair.foot", "mmHg", 0, {one.footMmHg, other.footMmHg}},
            {"pair.back", "mL/min", 0, {one.backwardMlMin, other.backwardMlMin}},
            {"pair.up", "mL/min", 0, {one.upwardMlMin, other.upwardMlMin}},
            {"pair.net", "mL/min", 0, {one.leavingMlMin, other.leavingMlMin}},
            {"pair.calf", "mL", 0, {one.calfMl, other.calfMl}}};
}

scene::ViewSpec viewBeside(const scene::ViewSpec& view, const physiology::Snapshot& other) {
    scene::ViewSpec result = view;
    if (other.patient.leftLeg == view.mirrored) return result;
    result.mirrored = other.patient.leftLeg;
    result.camera = scene::mirrored(view.camera);
    return result;
}

float aspectOf(const ui::Rect& pane) {
    return std::max(pane.right - pane.left, 1.0F) / std::max(pane.bottom - pane.top, 1.0F);
}

render::PictureOfLeg pictureIn(const ui::Rect& pane, const scene::FrameInput& frame,
                               const scene::ViewSpec& view) {
    return {frame,
            view,
            static_cast<int>(pane.left),
            static_cast<int>(pane.top),
            static_cast<int>(pane.right - pane.left),
            static_cast<int>(pane.bottom - pane.top)};
}

} // namespace app
