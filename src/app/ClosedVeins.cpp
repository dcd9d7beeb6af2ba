// SPDX-License-Identifier: Apache-2.0
#include "app/ClosedVeins.h"

#include <algorithm>

namespace app {
namespace {

constexpr double kShut = 0.02;     // of the lumen; the solver leaves no less (physiology/PatientEffects.cpp)
constexpr float kCordArea = 0.11F; // of a healthy vein's: a cord of a third of its width

} // namespace

void drawClosed(std::span<const double> lumen, const physiology::Snapshot& snapshot,
                scene::FrameInput& frame) {
    const auto& vessels = snapshot.layout->vessels;
    for (std::size_t v = 0; v < std::min(lumen.size(), vessels.size()); ++v) {
        if (lumen[v] > kShut) continue;
        frame.cellClot.resize(snapshot.area.size(), 0.0F);
        for (int i = 0; i < vessels[v].cellCount; ++i) {
            const auto cell = static_cast<std::size_t>(vessels[v].firstCell + i);
            const float ratio = snapshot.areaRatio[cell];
            if (ratio <= 0.0F) continue;
            const float healthy = snapshot.area[cell] / ratio; // m², full; no lumen is taken from it
            frame.cellArea[cell] = kCordArea * healthy;
            frame.cellAreaRatio[cell] = 1.0F;
            frame.cellVelocity[cell] = 0.0F;
            frame.cellClot[cell] = kScar;
        }
    }
}

void ClosedVeins::draw(const physiology::Snapshot& snapshot, scene::FrameInput& frame) {
    const auto& treatment = snapshot.patient.treatment;
    if (treatment != treatment_) {
        treatment_ = treatment;
        lumen_ = conditions_.effects({}, treatment).lumen;
    }
    if (!lumen_.empty()) drawClosed(lumen_, snapshot, frame);
}

} // namespace app
