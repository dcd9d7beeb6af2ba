// SPDX-License-Identifier: Apache-2.0
#include "app/BackwardFlow.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include <glm/geometric.hpp>

#include "scene/Visibility.h"
#include "shared/flow_mark.h"
#include "shared/tube.h"
#include "ui/Projection.h"

namespace app {
namespace {

constexpr float kMarked = 0.6F;   // opacity of a vein from which its marks are drawn
constexpr float kSmallest = 2.2F; // units of the picture: the radius from which they are
constexpr float kSight = 3.0F;    // distances of the camera: in a vein its wall hides what is farther

std::size_t cellOf(const scene::TubeRing& ring) {
    return static_cast<std::size_t>(ring.blend < 0.5F ? ring.cellA : ring.cellB);
}

// Of the set of arrowheads that is seen at this moment.
float markPhase(double time) {
    const double marks = time / static_cast<double>(gpu::kMarkPeriod);
    const auto phase = static_cast<float>(marks - std::floor(marks));
    const float other = phase + 0.5F;
    return gpu::markTurn(phase) < 0.5F ? phase : other - std::floor(other);
}

} // namespace

bool seesBackwardFlow(const scene::FrameInput& frame, const scene::LegGeometry& geometry,
                      const scene::ViewSpec& view, float aspect) {
    if (view.opacityOf(scene::Layer::skin) >= 1.0F && view.peel <= 0.0F && !cutOf(view)) return false;
    const glm::vec2 size(720.0F * aspect, 720.0F);
    const ui::Projection project(view, size);
    const float angle = 2.0F * std::tan(0.5F * view.camera.fieldOfView) / size.y; // m per unit, 1 m away
    const float phase = markPhase(frame.time);
    // Where blood is seen to run back: in spacings of the arrowheads, whose tips stand at whole numbers; as
    // tube.frag.
    const auto seenAt = [&](const scene::TubeRing& ring, float arc) -> std::optional<float> {
        const auto cell = cellOf(ring);
        if (cell >= frame.cellVelocity.size() || frame.cellVelocity[cell] > -gpu::kBackwardFull) return {};
        const glm::vec3 place = frame.pose.posed(ring.weights, ring.center, ring.byFat);
        const float away = glm::distance(place, view.camera.eye());
        const float radius = std::sqrt(frame.cellArea[cell] / 3.14159265F) * view.veinWidth;
        if (away > kSight * view.camera.distance || radius < kSmallest * angle * away) return {};
        const glm::vec2 at = project(place);
        if (at.x < 0.0F || at.x > size.x || at.y < 0.0F || at.y > size.y) return {};
        const float spacing = gpu::markSpacing(angle * away);
        return arc / spacing - gpu::markTravel(frame.cellVelocity[cell], phase);
    };
    const auto marked = [&](const scene::Tube& tube) {
        float arc = 0.0F; // m along the vein
        std::optional<float> before;
        for (std::size_t i = 0; i < tube.rings.size(); ++i) {
            if (i > 0) arc += glm::distance(tube.rings[i - 1].center, tube.rings[i].center);
            const auto here = seenAt(tube.rings[i], arc);
            if (here && before && std::floor(*before) != std::floor(*here)) return true; // a tip lies between
            before = here;
        }
        return false;
    };
    return !view.axial && std::any_of(geometry.tubes.begin(), geometry.tubes.end(), [&](const auto& tube) {
        const auto shown = scene::visibilityOf(view, scene::traitsOf(tube.id, tube.layer)).opacity;
        return shown > kMarked && marked(tube);
    });
}

bool BackwardWatch::look(const std::function<bool()>& sees, double seconds) {
    constexpr double kBetween = 0.2, kHeld = 3.0; // s
    untilLook_ -= seconds;
    holds_ -= seconds;
    if (untilLook_ > 0.0) return holds_ > 0.0;
    untilLook_ = kBetween;
    if (sees()) holds_ = kHeld;
    return holds_ > 0.0;
}

} // namespace app
